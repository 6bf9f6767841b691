import { InputFault } from "../app";
import { formatDate, type CalendarDate } from "../calendar";
import {
  earliestStandard,
  findPack,
  listPacks,
  packFromSheet,
  policyAt,
  type Policy,
  type PolicyPack,
} from "../policy";
import { openFile } from "./files";

/** The pack used when none is named: a county that fills in its own. */
export const DEFAULT_POLICY = "blank";

/** The pack of an id. Rejects with `InputFault` naming those there are. */
export function packOf(id: string): PolicyPack {
  const pack = findPack(id);
  if (pack) return pack;
  const ids = listPacks().map((one) => one.id);
  throw new InputFault(
    `没有名为“${id}”的政策包，可用：${ids.join("、")}（doudi policies 可查看详情）。`,
    `There is no policy "${id}"; there are: ${ids.join(", ")} (see doudi policies).`,
  );
}

/** `--policy` and `--params`, seen from the as-of date. */
export async function policyFor(
  id: string | undefined,
  params: string | undefined,
  asOf: CalendarDate,
): Promise<Policy> {
  const base = packOf(id ?? DEFAULT_POLICY);
  const pack = params === undefined ? base : await packFrom(params, base);
  const earliest = earliestStandard(pack);
  if (earliest !== null && formatDate(asOf) < formatDate(earliest)) {
    throw new InputFault(
      `基准日 ${formatDate(asOf)} 早于政策包“${pack.id}”最早的低保标准（${formatDate(earliest)} 起），无法核查；请换一个 --as-of 或在政策参数表中补充当时的标准。`,
      `The as-of date ${formatDate(asOf)} lies before the first standard of policy "${pack.id}" (from ${formatDate(earliest)}); choose another --as-of or add the standard of that time to the parameters.`,
    );
  }
  return policyAt(pack, asOf);
}

/** Reads a 政策参数 workbook over a base pack. */
async function packFrom(file: string, base: PolicyPack): Promise<PolicyPack> {
  const { workbook } = await openFile(file);
  const { sheets } = await workbook.info();
  const named = sheets.find((sheet) => sheet.name.includes("政策参数")) ?? sheets[0];
  if (!named) throw new Error("an opened workbook has at least one sheet");
  const result = packFromSheet(await workbook.read(named.name), base);
  if (result.ok) return result.pack;
  const zh = result.problems.map((problem) => `${problem.cell} ${problem.message.zh}`).join("；");
  const en = result.problems.map((problem) => `${problem.cell} ${problem.message.en}`).join("; ");
  throw new InputFault(
    `“${file}”的工作表“${named.name}”有 ${result.problems.length} 处需要改正：${zh}`,
    `Sheet "${named.name}" of "${file}" has ${result.problems.length} mistakes: ${en}`,
  );
}
