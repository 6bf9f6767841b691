import { describeCases } from "../check-cases";

describeCases("decision");
