import { describeNeighbours } from "../check-neighbours";

describeNeighbours("entitlements");
