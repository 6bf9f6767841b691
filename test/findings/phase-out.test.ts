import { describeCases } from "./check-case";

describeCases(/^I\d\d.*\.yaml$/);
