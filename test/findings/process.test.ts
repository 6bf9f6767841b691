import { describeCases } from "./check-case";

describeCases(/^K\d\d.*\.yaml$/);
