import { describeCases } from "./check-case";

describeCases(/^F\d\d.*\.yaml$/);
