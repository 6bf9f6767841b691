import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^B\d\d/);
