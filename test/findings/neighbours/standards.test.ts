import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M2[5-7].*\.yaml$/);
