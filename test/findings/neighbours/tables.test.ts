import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^L\d\d.*\.yaml$/);
