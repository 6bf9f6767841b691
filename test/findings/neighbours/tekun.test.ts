import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^E\d\d.*\.yaml$/);
