import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M0[1-5].*\.yaml$/);
