import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^H\d\d.*\.yaml$/);
