import { describeCases } from "../check-cases";

describeCases("entitlements");
