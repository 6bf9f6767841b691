import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M(?:0[6-9]|10).*\.yaml$/);
