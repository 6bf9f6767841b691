import { describeCases } from "../check-cases";

describeCases("phase-out");
