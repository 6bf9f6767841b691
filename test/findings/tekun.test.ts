import { describeCases } from "./check-case";

describeCases(/^E\d\d.*\.yaml$/);
