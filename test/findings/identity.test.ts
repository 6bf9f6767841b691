import { describeCases } from "./check-case";

describeCases(/^A\d\d/);
