import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^D\d\d.*\.yaml$/);
