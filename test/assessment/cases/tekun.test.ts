import { describeCases } from "../check-cases";

describeCases("tekun");
