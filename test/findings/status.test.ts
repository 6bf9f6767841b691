import { describeCases } from "./check-case";

describeCases(/^C\d\d.*\.yaml$/);
