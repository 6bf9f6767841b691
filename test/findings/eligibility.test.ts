import { describeCases } from "./check-case";

describeCases(/^D\d\d.*\.yaml$/);
