import { describeCases } from "./check-case";

describeCases(/^M1[1-6].*\.yaml$/);
