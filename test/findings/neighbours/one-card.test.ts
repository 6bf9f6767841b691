import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M2[34].*\.yaml$/);
