import { describeCases } from "./check-case";

describeCases(/^B\d\d/);
