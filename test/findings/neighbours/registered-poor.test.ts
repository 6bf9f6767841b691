import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^J\d\d.*\.yaml$/);
