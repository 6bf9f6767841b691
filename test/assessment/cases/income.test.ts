import { describeCases } from "../check-cases";

describeCases("income");
