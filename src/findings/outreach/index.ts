/** 应保尽保: people whom schemes should reach and do not, and whom to visit for it. */
import type { Rule } from "../types";
import { M01 } from "./M01-lost-labour-uncovered";
import { M02 } from "./M02-old-age-allowance-missing";
import { M03 } from "./M03-child-on-no-list";
import { M04 } from "./M04-visit-low-income";
import { M05 } from "./M05-visit-lost-labour";

export const outreachRules: readonly Rule[] = [M01, M02, M03, M04, M05];
