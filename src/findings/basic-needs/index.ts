/** 两不愁三保障 and whoever comes first: home, water, school, children's records, several difficulties. */
import type { Rule } from "../types";
import { M17 } from "./M17-tekun-without-home";
import { M18 } from "./M18-child-out-of-school";
import { M19 } from "./M19-home-unsafe-or-none";
import { M20 } from "./M20-water-unsafe";
import { M21 } from "./M21-child-record-out-of-date";
import { M22 } from "./M22-several-difficulties";

export const basicNeedsRules: readonly Rule[] = [M17, M18, M19, M20, M21, M22];
