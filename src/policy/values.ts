/**
 * A parameter's value as people write it, read by the kind of the parameter: brought to one
 * spelling, with its unit, or told what is wrong with it.
 */
import { formatDate, parseDate, parseIsoDate, type CalendarDate } from "../calendar";
import type { Decimal } from "../money";
import { decimal, MONEY_PROBLEMS, parseMoney, unitOf } from "../money";
import type { Bilingual } from "./parameters/define";
import type { ParameterDefinition } from "./types";
import { plain, unitFor } from "./units";

/** A value in its one spelling: a decimal, a choice's code, `true`/`false`, or text. */
export interface WrittenValue {
  readonly value: string;
  readonly unit: string | null;
}

/** The value, or what is wrong with the value or with its unit. */
export type ValueReading =
  | ({ readonly ok: true } & WrittenValue)
  | { readonly ok: false; readonly at: "value" | "unit"; readonly message: Bilingual };

/** What a cell or a pack holds for a value. */
export type RawValue = string | number | boolean;

function wrongValue(zh: string, en: string): ValueReading {
  return { ok: false, at: "value", message: { zh, en } };
}

function wrongUnit(definition: ParameterDefinition, written: string): ValueReading {
  const units = definition.units.join("、");
  const zh = units === "" ? "此参数没有单位，请留空" : `请写${definition.units.join(" 或 ")}`;
  const en =
    units === "" ? "this parameter bears no unit" : `write ${definition.units.join(" or ")}`;
  const said =
    written === ""
      ? ["没有写单位", "no unit is given"]
      : [`单位“${written}”不对`, `the unit “${written}” does not fit`];
  return { ok: false, at: "unit", message: { zh: `${said[0]}，${zh}`, en: `${said[1]}: ${en}` } };
}

/**
 * Reads a value by its parameter's kind.
 *
 * @example readValue(dibaoStandard, "4,500元", "元/年") // value "4500", unit "元/年"
 * @example readValue(supplementRate, 0.1, "%")          // value "10", unit "%"
 */
export function readValue(
  definition: ParameterDefinition,
  raw: RawValue,
  unit: string | null,
): ValueReading {
  const written = unit === null || plain(unit) === "" ? null : unit;
  switch (definition.kind) {
    case "money-year":
    case "money-month":
    case "money-year-or-month":
    case "money-once":
      return readMoneyValue(definition, raw, written);
    case "rate":
      return withUnit(definition, written, readRate(definition, raw));
    case "number":
    case "count":
    case "months":
    case "age":
      return withUnit(definition, written, readNumber(definition, raw));
    case "choice":
      return withUnit(definition, written, readChoice(definition, raw));
    case "flag":
      return withUnit(definition, written, readFlag(raw));
    case "text":
      return withUnit(definition, written, readText(raw));
    case "rate-list":
      return withUnit(definition, written, readRates(raw));
    case "date-list":
      return withUnit(definition, written, readDates(raw));
  }
}

/** A value and the unit written beside it; the definition's usual unit where none is written. */
function withUnit(
  definition: ParameterDefinition,
  written: string | null,
  reading: ValueReading,
): ValueReading {
  if (!reading.ok) return reading;
  if (written === null) return { ...reading, unit: definition.units[0] ?? null };
  const unit = unitFor(definition, written);
  return unit === null ? wrongUnit(definition, written) : { ...reading, unit };
}

function readMoneyValue(
  definition: ParameterDefinition,
  raw: RawValue,
  written: string | null,
): ValueReading {
  const reading = parseMoney(typeof raw === "boolean" ? String(raw) : raw);
  if (reading.kind === "problem") {
    const { zh, en } = MONEY_PROBLEMS[reading.problem];
    return wrongValue(`“${String(raw)}”${zh}`, `“${String(raw)}” is not usable: ${en}`);
  }
  if (reading.kind === "blank") return wrongValue(`“${String(raw)}”不是金额`, "not an amount");
  const bounds = outOfBounds(definition, reading.value);
  if (bounds !== null) return bounds;
  const unit = moneyUnitOf(
    definition,
    written,
    reading.period === null ? null : unitOf(reading.period),
  );
  if (unit === null) return wrongUnit(definition, written ?? "");
  return { ok: true, value: reading.value.toFixed(), unit };
}

/** The unit from its own cell and from the amount's own words: they must not disagree. */
function moneyUnitOf(
  definition: ParameterDefinition,
  written: string | null,
  said: string | null,
): string | null {
  const fromCell = written === null ? null : unitFor(definition, written);
  const fromValue = said === null ? null : unitFor(definition, said);
  if (written !== null && fromCell === null) return null;
  if (said !== null && fromValue === null) return null;
  if (fromCell !== null && fromValue !== null && fromCell !== fromValue) return null;
  const only = definition.units.length === 1 ? definition.units[0] : undefined;
  return fromCell ?? fromValue ?? only ?? null;
}

const FIGURE = /^(-?\d+(?:\.\d+)?)(.*)$/;

function readNumber(definition: ParameterDefinition, raw: RawValue): ValueReading {
  const text = plain(String(raw)).replace(/^\+/, "");
  if (/^\d+(?:\.\d+)?(?:个?月|岁|周岁|倍)?(?:-|~|—|–|至|到)\d/.test(text)) {
    return wrongValue(
      `“${String(raw)}”是一个区间，只能填一个数`,
      `“${String(raw)}” is a range, not one figure`,
    );
  }
  const [, figure, tail = ""] = FIGURE.exec(text) ?? [];
  if (figure === undefined || (tail !== "" && unitFor(definition, tail) === null)) {
    return wrongValue(`“${String(raw)}”不是数字`, `“${String(raw)}” is not a number`);
  }
  const value = decimal(figure);
  if (definition.kind !== "number" && !value.isInteger()) {
    return wrongValue(`“${String(raw)}”应为整数`, `“${String(raw)}” is not a whole number`);
  }
  return outOfBounds(definition, value) ?? { ok: true, value: value.toFixed(), unit: null };
}

/**
 * A percentage. A bare number below 1 is what a cell formatted as a percentage holds (10 % is
 * 0.1); above 1 it counts per cent. A bare 1 could be either, and is asked back.
 */
function readRate(definition: ParameterDefinition, raw: RawValue): ValueReading {
  const text = plain(String(raw)).replace(/^百分之(.+)$/, "$1%");
  const [, figure, tail = ""] = FIGURE.exec(text) ?? [];
  if (figure === undefined || (tail !== "" && tail !== "%")) {
    return wrongValue(`“${String(raw)}”不是百分比`, `“${String(raw)}” is not a percentage`);
  }
  const number = decimal(figure);
  if (tail === "" && number.eq(1)) {
    return wrongValue(
      "“1”分不清是1%还是100%，请写明百分号",
      "1 may be 1% or 100%: write the percent sign",
    );
  }
  const value = tail === "" && number.abs().lt(1) ? number.times(100) : number;
  return outOfBounds(definition, value) ?? { ok: true, value: value.toFixed(), unit: null };
}

/** What is wrong with a figure that no policy can mean: negative, nothing, or beyond its bounds. */
function outOfBounds({ min, max }: ParameterDefinition, value: Decimal): ValueReading | null {
  const shown = value.toFixed();
  if (value.isNegative() && !value.isZero()) {
    return wrongValue(`${shown}：不能为负数`, `${shown} is negative`);
  }
  if (min !== undefined && value.lt(min)) {
    return value.isZero()
      ? wrongValue(
          "不能为0；没有规定的请留空",
          "0 is no value: leave it blank where nothing is fixed",
        )
      : wrongValue(`${shown}太小，不能小于${min}`, `${shown} is less than ${min}`);
  }
  if (max !== undefined && value.gt(max)) {
    return wrongValue(`${shown}太大，不能大于${max}`, `${shown} is more than ${max}`);
  }
  return null;
}

function readChoice(definition: ParameterDefinition, raw: RawValue): ValueReading {
  const wanted = plain(String(raw)).toLowerCase();
  const choices = Object.entries(definition.choices ?? {});
  const found = choices.find(([code, name]) =>
    [code, name.zh, name.en].some((spelling) => plain(spelling).toLowerCase() === wanted),
  );
  if (found) return { ok: true, value: found[0], unit: null };
  const zh = choices.map(([, name]) => name.zh).join("、");
  const en = choices.map(([code]) => code).join(", ");
  return wrongValue(
    `“${String(raw)}”不在可选项中，请从${zh}中选`,
    `“${String(raw)}” is not one of ${en}`,
  );
}

const YES = new Set(["是", "true", "1", "√", "✓", "计入", "可以", "yes", "y"]);
const NO = new Set(["否", "false", "0", "×", "x", "不计入", "不可以", "no", "n"]);

function readFlag(raw: RawValue): ValueReading {
  const text = plain(String(raw)).toLowerCase();
  if (YES.has(text)) return { ok: true, value: "true", unit: null };
  if (NO.has(text)) return { ok: true, value: "false", unit: null };
  return wrongValue(`“${String(raw)}”应为“是”或“否”`, `“${String(raw)}” is neither 是 nor 否`);
}

function readText(raw: RawValue): ValueReading {
  return { ok: true, value: String(raw).trim(), unit: null };
}

const LIST_SEPARATOR = /[、,;\s]+/;

function partsOf(raw: RawValue): string[] {
  return String(raw)
    .normalize("NFKC")
    .split(LIST_SEPARATOR)
    .filter((part) => part !== "");
}

function readRates(raw: RawValue): ValueReading {
  const rates: string[] = [];
  for (const part of partsOf(raw)) {
    const figure = /^(\d+(?:\.\d+)?)%?$/.exec(part)?.[1];
    if (figure === undefined || decimal(figure).gt(100)) {
      return wrongValue(
        `“${part}”不是0到100之间的百分比`,
        `“${part}” is not a percentage from 0 to 100`,
      );
    }
    rates.push(decimal(figure).toFixed());
  }
  return { ok: true, value: rates.join("、"), unit: null };
}

function readDates(raw: RawValue): ValueReading {
  const dates: string[] = [];
  for (const part of partsOf(raw)) {
    const reading = parseDate(part);
    if (reading.kind !== "date" || reading.precision !== "day") {
      return wrongValue(`“${part}”不是完整的年月日`, `“${part}” is not a full date`);
    }
    dates.push(formatDate(reading.date));
  }
  return { ok: true, value: dates.join("、"), unit: null };
}

/** The fractions of a `rate-list`. @example readRateList("100、80") // [1, 0.8] */
export function readRateList(text: string): readonly Decimal[] {
  return partsOf(text).map((part) => decimal(part).div(100));
}

/** The days of a `date-list`, as a policy gives it. */
export function readDateList(text: string): readonly CalendarDate[] {
  return partsOf(text)
    .map(parseIsoDate)
    .filter((date) => date !== null);
}
