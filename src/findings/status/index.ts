import type { Rule } from "../types";
import { C01 } from "./C01-paid-after-death";
import { C02 } from "./C02-overpaid-after-death";
import { C03 } from "./C03-very-old-unverified";
import { C04 } from "./C04-in-custody";
import { C05 } from "./C05-registered-elsewhere";

/** Family C: deaths, great age, custody, registration. */
export const statusRules: readonly Rule[] = [C01, C02, C03, C04, C05];
