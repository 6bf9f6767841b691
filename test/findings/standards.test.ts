import { describeCases } from "./check-case";

describeCases(/^M2[5-7].*\.yaml$/);
