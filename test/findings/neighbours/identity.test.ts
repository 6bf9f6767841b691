import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^A\d\d/);
