import { describeNeighbours } from "../check-neighbours";

describeNeighbours("tekun");
