import { describeCases } from "./check-case";

describeCases(/^M(?:1[7-9]|2[0-2]).*\.yaml$/);
