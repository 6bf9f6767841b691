import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M1[1-6].*\.yaml$/);
