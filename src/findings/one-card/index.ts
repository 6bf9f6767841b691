/** 一卡通: payment through accounts and in time. A missing account is told by H03. */
import type { Rule } from "../types";
import { M23 } from "./M23-paid-in-cash";
import { M24 } from "./M24-paid-late";

export const oneCardRules: readonly Rule[] = [M23, M24];
