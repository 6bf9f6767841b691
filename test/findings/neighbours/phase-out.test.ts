import { describeNeighbours } from "../check-neighbours";

describeNeighbours(/^I\d\d.*\.yaml$/);
