import { describeCases } from "./check-case";

describeCases(/^M0[1-5].*\.yaml$/);
