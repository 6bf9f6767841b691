import { describeCases } from "./check-case";

describeCases(/^I.*\.yaml$/);
