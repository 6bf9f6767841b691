import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M(?:1[7-9]|2[0-2]).*\.yaml$/);
