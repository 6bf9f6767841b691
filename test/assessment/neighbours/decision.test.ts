import { describeNeighbours } from "../check-neighbours";

describeNeighbours("decision");
