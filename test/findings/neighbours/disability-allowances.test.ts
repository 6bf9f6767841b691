import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^F\d\d.*\.yaml$/);
