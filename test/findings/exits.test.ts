import { describeCases } from "./check-case";

describeCases(/^M28.*\.yaml$/);
