import { describeCases } from "./check-case";

describeCases(/^H\d\d.*\.yaml$/);
