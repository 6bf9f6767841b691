import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^G\d\d.*\.yaml$/);
