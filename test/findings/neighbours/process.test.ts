import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^K\d\d.*\.yaml$/);
