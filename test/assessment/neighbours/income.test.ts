import { describeNeighbours } from "../check-neighbours";

describeNeighbours("income");
