import { describeNeighbours } from "../check-neighbours";

describeNeighbours("phase-out");
