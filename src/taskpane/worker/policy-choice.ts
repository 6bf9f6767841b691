import { compareDates, formatDate, formatDateChinese } from "../../calendar";
import { earliestStandard, findPack, policyAt } from "../../policy";
import type { Policy } from "../../policy/types";
import type { PolicyChoice } from "../engine/contract";
import { done, failed, type Outcome } from "../outcome";

/** The policy that the officer chose, seen from its day. The one place in the pane that looks packs up. */
export function policyOf({ pack: id, asOf }: PolicyChoice): Outcome<Policy> {
  const pack = findPack(id);
  if (pack === null) {
    return failed({
      zh: `没有名为“${id}”的政策包，请在“政策”里另选一个。`,
      en: `There is no policy "${id}"; choose another one.`,
    });
  }
  const earliest = earliestStandard(pack);
  if (earliest !== null && compareDates(asOf, earliest) < 0) {
    return failed({
      zh: `核查日期 ${formatDateChinese(asOf)} 早于“${pack.title.zh}”最早的低保标准（${formatDateChinese(earliest)}起）。请改用这一天之后的日期，或补充当时的标准。`,
      en: `The date ${formatDate(asOf)} lies before the first standard of "${pack.title.en}" (from ${formatDate(earliest)}). Choose a later date, or add the standard of that time.`,
    });
  }
  return done(policyAt(pack, asOf));
}
