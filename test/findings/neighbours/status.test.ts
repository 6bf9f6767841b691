import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^C\d\d.*\.yaml$/);
