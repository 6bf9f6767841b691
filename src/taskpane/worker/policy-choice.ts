import { compareDates, formatDate, formatDateChinese } from "../../calendar";
import { earliestStandard, findPack, packFromSheet, policyAt } from "../../policy";
import type { Policy, PolicyPack } from "../../policy/types";
import type { PolicyChoice } from "../engine/contract";
import { done, failed, type Outcome } from "../outcome";
import type { Session } from "./session";

/** The policy that the officer chose, seen from its day. Everything in the pane gets its policy here. */
export function policyOf(choice: PolicyChoice, session: Session): Outcome<Policy> {
  const found = packOf(choice, session);
  if (!found.ok) return found;
  const { asOf } = choice;
  const pack = found.value;
  const earliest = earliestStandard(pack);
  if (earliest !== null && compareDates(asOf, earliest) < 0) {
    return failed({
      zh: `核查日期 ${formatDateChinese(asOf)} 早于“${pack.title.zh}”最早的低保标准（${formatDateChinese(earliest)}起）。请改用这一天之后的日期，或补充当时的标准。`,
      en: `The date ${formatDate(asOf)} lies before the first standard of "${pack.title.en}" (from ${formatDate(earliest)}). Choose a later date, or add the standard of that time.`,
    });
  }
  return done(policyAt(pack, asOf));
}

/** The pack that the officer chose, with the values of the workbook's own sheet where it is used. */
export function packOf({ pack: id, sheet }: PolicyChoice, session: Session): Outcome<PolicyPack> {
  const pack = findPack(id);
  if (pack === null) {
    return failed({
      zh: `没有名为“${id}”的政策包，请在“政策”里另选一个。`,
      en: `There is no policy "${id}"; choose another one.`,
    });
  }
  return sheet === undefined || sheet === null ? done(pack) : packOfSheet(pack, sheet, session);
}

/** Cells that a sentence names; 政策 lists them all. */
const SHOWN_PROBLEMS = 3;

function packOfSheet(base: PolicyPack, sheet: string, session: Session): Outcome<PolicyPack> {
  const { parameters } = session;
  if (parameters === null || parameters.grid.sheet !== sheet) {
    return failed({
      zh: `工作簿里没有政策参数表“${sheet}”了，请在“政策”里重新读回，或改用政策包。`,
      en: `The parameter sheet "${sheet}" is no longer in the workbook; read one back under Policy, or use the pack alone.`,
    });
  }
  const { grid, date1904 } = parameters;
  const reading = packFromSheet(grid, base, { date1904 });
  if (reading.ok) {
    const { title } = base;
    const named = {
      zh: `${title.zh}（本工作簿参数表）`,
      en: `${title.en} (this workbook's sheet)`,
    };
    return done({ ...reading.pack, title: named });
  }
  const { problems } = reading;
  const named = problems.slice(0, SHOWN_PROBLEMS);
  return failed({
    zh: `政策参数表“${sheet}”有 ${problems.length} 处需要改正：${named.map(({ cell, message }) => `${cell} ${message.zh}`).join("；")}${problems.length > named.length ? "等" : ""}。`,
    en: `The parameter sheet "${sheet}" has ${problems.length} mistakes: ${named.map(({ cell, message }) => `${cell} ${message.en}`).join("; ")}${problems.length > named.length ? " and others" : ""}.`,
  });
}
