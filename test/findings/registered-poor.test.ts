import { describeCases } from "./check-case";

describeCases(/^J\d\d.*\.yaml$/);
