import { describeCases } from "./check-case";

describeCases(/^M(?:0[6-9]|10).*\.yaml$/);
