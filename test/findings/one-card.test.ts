import { describeCases } from "./check-case";

describeCases(/^M2[34].*\.yaml$/);
