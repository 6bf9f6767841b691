import { describeCases } from "./check-case";

describeCases(/^L\d\d.*\.yaml$/);
