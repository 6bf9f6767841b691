/** The page on `--json` and what is really written: neither has a field that the other lacks. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseConfigFileTextToJson } from "typescript";
import { id } from "../roster/build";
import { newFile } from "./new-file";
import { run, samplePath, workFolder } from "./terminal";

const work = workFolder();
const ARGS = ["--policy", "guizhou", "--as-of", "2020-06-30"];
const PAGE = readFileSync(path.join(__dirname, "../../docs/json.md"), "utf8");

/** The block under a heading: JSON with comments, as TypeScript reads its own settings. */
function blockOf(command: string): unknown {
  const [, section = ""] = PAGE.split(`## ${command}\n`);
  const [, block = ""] = /```jsonc\n([\s\S]*?)```/.exec(section) ?? [];
  const { config, error } = parseConfigFileTextToJson(command, `{ "block": ${block} }`);
  if (error !== undefined) throw new Error(`docs/json.md, ${command}: not JSON`);
  return (config as { readonly block: unknown }).block;
}

/** Paths of all fields, such as `tables[].columns[].field`. */
function fieldsOf(value: unknown, at = "", found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) fieldsOf(one, `${at}[]`, found);
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      found.add(`${at}.${key}`);
      fieldsOf(inner, `${at}.${key}`, found);
    }
  return found;
}

/** What the page leaves empty (`{}`, `[]`), because it stands elsewhere on it. */
function leftEmpty(value: unknown, at = "", found: string[] = []): string[] {
  if (typeof value !== "object" || value === null) return found;
  const inner = Array.isArray(value)
    ? value.map((one): [string, unknown] => [`${at}[]`, one])
    : Object.entries(value).map(([key, one]): [string, unknown] => [`${at}.${key}`, one]);
  if (inner.length === 0) found.push(at);
  for (const [place, one] of inner) leftEmpty(one, place, found);
  return found;
}

function compare(page: readonly unknown[], written: readonly unknown[]): void {
  const documented = new Set(page.flatMap((one) => [...fieldsOf(one)]));
  const elsewhere = page.flatMap((one) => leftEmpty(one));
  const isElsewhere = (field: string): boolean =>
    elsewhere.some((place) => field !== place && field.startsWith(place));
  const real = new Set(written.flatMap((one) => [...fieldsOf(one)]));
  expect([...real].filter((field) => !documented.has(field) && !isElsewhere(field))).toEqual([]);
  expect([...documented].filter((field) => !real.has(field))).toEqual([]);
}

async function jsonOf(args: readonly string[]): Promise<unknown> {
  const file = work.file("结果.json");
  const ran = await run([...args, "--json", file]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A roster that has what the samples lack: set by hand, a review, an income of no said period, a hidden sheet. */
async function roster(): Promise<string> {
  return newFile(work.file("低保.xlsx"), {
    农村低保: [
      [
        ...["户编号", "户主姓名", "身份证号", "家庭人口", "收入", "户月保障金额（元）"],
        ...["上次复核时间", "人工核定年收入", "人工核定理由"],
      ],
      ["001", "陈一", id("1931-01-01", "male"), 1, 3000, 125, "2019-12-31", 2000, "年老多病"],
    ],
    空表: [],
  });
}

test("doudi check", async () => {
  const bad = work.file("坏.xlsx");
  writeFileSync(bad, "");
  const files = ["01", "02", "03"].map(samplePath);
  const written = await jsonOf(["check", await roster(), ...ARGS]);
  const county = await jsonOf(["check", ...files, bad, "--skip-bad", ...ARGS]);
  compare([blockOf("doudi check")], [written, county]);
});

test("doudi inspect", async () => {
  compare([blockOf("doudi inspect")], [await jsonOf(["inspect", samplePath("01")])]);
});

test("doudi sample", async () => {
  const check = blockOf("doudi check") as { readonly households: unknown };
  const written = await jsonOf([
    ...["sample", samplePath("02"), ...ARGS, "--size", "5", "--seed", "1"],
  ]);
  const { households } = written as { readonly households: readonly object[] };
  const own = blockOf("doudi sample") as { readonly households: readonly [object] };
  const ofCheck = new Set([...fieldsOf({ households: check.households })]);
  const ofPage = new Set([...fieldsOf(own), ...ofCheck]);
  expect(households.length).toBeGreaterThan(0);
  const real = fieldsOf(written);
  expect(
    [...real].filter(
      (field) => !ofPage.has(field) && !field.startsWith(".households[].findings[]"),
    ),
  ).toEqual([]);
  expect([...fieldsOf(own)].filter((field) => !real.has(field))).toEqual([]);
});

test("doudi match", async () => {
  const heads = ["户编号", "户主姓名", "身份证号", "家庭人口", "家庭年总收入（元）"];
  const [one, two, three] = [
    id("1951-01-01", "male"),
    id("1952-02-02", "male"),
    id("1953-03-03", "female"),
  ];
  const pay = "户月保障金额（元）";
  const may = await newFile(work.file("五月.xlsx"), {
    农村低保: [
      ["农村低保花名册（2020年5月）"],
      [...heads, pay],
      ["001", "陈一", one, 1, 3000, 125],
      ["002", "陈二", two, 1, 3000, 125],
      ["003", "陈三", three, 1, 3000, 125],
    ],
  });
  const june = await newFile(work.file("六月.xlsx"), {
    农村低保: [
      ["农村低保花名册（2020年6月）"],
      [...heads, pay],
      ["001", "陈一", one, 1, 3000, 150],
      ["002", "陈贰", two, 1, 3000, 125],
      ["003", "陈三", id("1953-03-04", "female"), 1, 3000, 125],
    ],
  });
  const poor = await newFile(work.file("建档立卡.xlsx"), {
    建档立卡户名册: [heads, ["104", "李四", id("1954-04-04", "male"), 1, 1200]],
  });
  const paid = await newFile(work.file("发放.xlsx"), {
    发放清册: [
      ["姓名", "身份证号", "发放金额", "发放月份"],
      ["陈一", one, 120, "2020年6月"],
    ],
  });
  const written: unknown[] = [];
  for (const other of [may, poor, paid])
    written.push(await jsonOf(["match", june, other, ...ARGS]));
  compare([blockOf("doudi match")], written);
});

test("doudi policies", async () => {
  compare([blockOf("doudi policies")], [await jsonOf(["policies"])]);
});
