import { describeCases } from "./check-case";

describeCases(/^G\d\d.*\.yaml$/);
