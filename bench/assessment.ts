/**
 * What reasons cost: 10,000 households assessed with codes, operands and the sentence as text, against
 * a bare decimal.js loop that computes only income per head and shortfall from the same numbers.
 */
import { assessAll, reasonText } from "../src/assessment";
import { Decimal } from "../src/money";
import { findPack, policyAt } from "../src/policy";
import { readRoster } from "../src/roster";
import { gridFromRows, sheetInfo } from "../src/workbook/memory-grid";
import { generateCitizenId } from "../src/identity";

const HOUSEHOLDS = 10_000;
const ROUNDS = 9;
const AS_OF = { year: 2020, month: 6, day: 30 };

/** Milliseconds of both loops, medians of several rounds taken in turn. */
export function assessmentRatio(): { readonly bare: number; readonly full: number } {
  const incomes = Array.from({ length: HOUSEHOLDS }, (_, i) => 3000 + ((i * 7919) % 12_000));
  const roster = rosterOf(incomes);
  const pack = findPack("guizhou");
  if (!pack) throw new Error("the pack guizhou is bundled");
  const policy = policyAt(pack, AS_OF);
  const bare: number[] = [];
  const full: number[] = [];
  let characters = 0;
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(timed(() => bareLoop(incomes)));
    full.push(
      timed(() => {
        for (const assessment of assessAll(roster, policy, { area: "rural" })) {
          for (const reason of assessment.reasons) characters += reasonText(reason, "zh").length;
        }
      }),
    );
  }
  if (characters === 0) throw new Error("the assessed households gave no reasons");
  return { bare: median(bare), full: median(full) };
}

function bareLoop(incomes: readonly number[]): number {
  const standard = new Decimal(4500);
  let positive = 0;
  for (const income of incomes) {
    const perHead = new Decimal(income).div(3).div(12);
    const shortfall = standard.times(3).minus(income).div(12);
    if (shortfall.gt(0) && perHead.gt(0)) positive++;
  }
  return positive;
}

function rosterOf(incomes: readonly number[]): ReturnType<typeof readRoster> {
  const rows = [
    [
      "户编号",
      "户主姓名",
      "户主身份证号",
      "家庭人口",
      "保障人口数",
      "家庭年总收入（元）",
      "户月保障金额（元）",
    ],
    ...incomes.map((income, i) => [
      `H${i}`,
      "张三",
      generateCitizenId({
        region: "520181",
        birth: { year: 1950 + (i % 45), month: 1 + (i % 12), day: 1 + (i % 28) },
        sequence: i % 1000,
      }),
      3,
      3,
      income,
      600,
    ]),
  ];
  const info = sheetInfo("农村低保");
  return readRoster(
    [
      {
        input: 0,
        info: { sheets: [info], date1904: false, structureProtected: false, readOnly: false },
        sheets: [{ info, grid: gridFromRows(info.name, rows), ours: [] }],
      },
    ],
    { asOf: AS_OF },
  );
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
