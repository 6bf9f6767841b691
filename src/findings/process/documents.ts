import type { Policy, Source } from "../../policy/types";
import type { Sighting } from "../types";

/** 南充市, 14 August 2024: issues go into a ledger with measures and deadlines, and are closed one by one. */
const NANCHONG_2024_LEDGERS: Source = {
  document: "推进巩固拓展民政领域脱贫攻坚成果提质增效工作方案",
  issued: "2024-08-14",
  clause: "二（二）2",
  quote: "建立问题整改台账、制定整改措施、明确整改时限并逐项整改销号",
};

/** The document behind ledgers, in the region that it is of. */
export function basedOnLedgers({ id }: Policy): Pick<Sighting, "source"> {
  return id === "nanchong" ? { source: NANCHONG_2024_LEDGERS } : {};
}
