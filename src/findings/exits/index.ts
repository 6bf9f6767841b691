/** 动态管理: households that left, and may be eligible again. */
import type { Rule } from "../types";
import { M28 } from "./M28-eligible-again";

export const exitsRules: readonly Rule[] = [M28];
