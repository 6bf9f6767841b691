import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^M28.*\.yaml$/);
