/**
 * What may not stand side by side: a current row that says one thing and a doubt that says another, or a
 * row that says something wrong with nobody doubting it. Each law names the rule it is about.
 */
import type { Entitlement } from "../../src/assessment";
import {
  careDue,
  basicStandard,
  labourCondition,
  obligorCondition,
  selfCareOf,
  statedMonth,
  tekunMembers,
} from "../../src/assessment/tekun";
import { isInWork } from "../../src/assessment/person-state";
import { runRules, type RunContext } from "../../src/findings";
import type { Policy } from "../../src/policy/types";
import { RULES, twoSides, type TwoSides } from "./agreement";

/** One law broken by one person. */
type Law = (side: TwoSides, told: Told, policy: Policy) => boolean;

/** Which doubts a person has, and which rules were run at all. */
interface Told {
  readonly has: (rule: string, variant?: RegExp) => boolean;
  readonly isRun: (rule: string) => boolean;
}

const due = ({ aids }: TwoSides, kind: Entitlement["kind"]) => aids.get(kind)?.due ?? null;
const because = ({ aids }: TwoSides, kind: Entitlement["kind"]) =>
  aids.get(kind)?.reasons[0]?.code ?? "";
const received = ({ aids }: TwoSides, kind: Entitlement["kind"]) =>
  aids.get(kind)?.received ?? null;

/** A yuan a month, as the national pack tolerates. */
const TOLERANCE = 1;

/** Whether what is paid differs from what is due by more than is tolerated; null where one is not known. */
function differs({ aids }: TwoSides, kind: Entitlement["kind"]): boolean | null {
  const entry = aids.get(kind);
  if (entry?.due !== "yes" || entry.received !== true) return null;
  if (entry.amountMonth === null || entry.receivedMonth === null) return null;
  return entry.amountMonth.value.minus(entry.receivedMonth.value).abs().gt(TOLERANCE);
}

const child = (side: TwoSides): Entitlement["kind"] =>
  side.aids.has("orphan-allowance") ? "orphan-allowance" : "uncared-child-allowance";

const isOnTekun = ({ person, tekun }: TwoSides): boolean =>
  tekun !== null && tekunMembers(person.household).includes(person);

const LAWS: Readonly<Record<string, Law>> = {
  "E01 or E04 of somebody with a ground": ({ person }, { has }, policy) =>
    (has("E01") || has("E04")) && labourCondition(person, policy).answer === "yes",
  "E03 of somebody with a ground": ({ person }, { has }, policy) =>
    has("E03") && labourCondition(person, policy).answer === "yes",
  "of age and nobody asks (E03)": (side, { has, isRun }, policy) =>
    isOnTekun(side) &&
    labourCondition(side.person, policy).reason?.code === "tekun-of-age" &&
    isRun("E03") &&
    !has("E03"),
  "at work and nobody asks (E02)": (side, { has, isRun }) =>
    isOnTekun(side) && isInWork(side.person) === true && isRun("E02") && !has("E02"),
  "able and nobody asks (E01)": (side, { has, isRun }, policy) =>
    isOnTekun(side) &&
    (side.person.age ?? 0) >= 18 &&
    labourCondition(side.person, policy).reason?.code === "tekun-able" &&
    isRun("E01") &&
    !has("E01"),
  "E05 of somebody without able relatives": ({ person }, { has }, policy) =>
    has("E05") && obligorCondition(person, policy).answer === "yes",
  "an able relative and nobody asks (E05)": (side, { has, isRun }, policy) =>
    isOnTekun(side) &&
    obligorCondition(side.person, policy).answer === "no" &&
    isRun("E05") &&
    !has("E05"),
  "E06 against the basic standard": (side, { has, isRun }, policy) => {
    const basic = basicStandard(side.person, policy);
    if (!isOnTekun(side) || !basic.set || !isRun("E06")) return false;
    const paid = statedMonth(side.person, "tekun_basic", basic.value.value);
    if (paid === null || !paid.gt(0)) return has("E06");
    return has("E06", /^$|column/) !== paid.minus(basic.value.value).abs().gt(TOLERANCE);
  },
  "E07 against the care that is due": (side, { has, isRun }, policy) => {
    const { month } = careDue(side.person, policy);
    if (!isOnTekun(side) || !isRun("E07")) return false;
    const paid = statedMonth(side.person, "tekun_care", month);
    if (month === null || paid === null) return has("E07");
    const allowed = month.isZero() ? 0 : TOLERANCE;
    return has("E07") !== paid.minus(month).abs().gt(allowed);
  },
  "E08 of a level that is known": ({ person }, { has }, policy) =>
    has("E08", /blank/) && selfCareOf(person, policy) !== null,
  "E10 where an allowance may be had": (side, { has }) =>
    has("E10", /^$|default/) &&
    (["living-allowance", "nursing-allowance"] as const).every(
      (kind) => received(side, kind) !== true || due(side, kind) === "yes",
    ),
  "F01 of somebody in hardship": (side, { has }) =>
    has("F01") && due(side, "living-allowance") !== "no",
  "paid out of hardship and nobody asks (F01)": (side, { has, isRun }) =>
    because(side, "living-allowance") === "living-not-in-hardship" &&
    received(side, "living-allowance") === true &&
    isRun("F01") &&
    !has("F01"),
  "F02 of an allowance that is not due": (side, { has }) =>
    has("F02") &&
    (due(side, "living-allowance") === "no" || received(side, "living-allowance") === true),
  "due, not paid, and nobody asks (F02)": (side, { has, isRun }) =>
    because(side, "living-allowance") === "living-on-dibao" &&
    due(side, "living-allowance") === "yes" &&
    received(side, "living-allowance") === false &&
    isRun("F02") &&
    !has("F02"),
  "F03 of an allowance that is not due": (side, { has }) =>
    has("F03") &&
    (due(side, "nursing-allowance") === "no" || received(side, "nursing-allowance") === true),
  "due, not paid, and nobody asks (F03)": (side, { has, isRun }) =>
    due(side, "nursing-allowance") === "yes" &&
    received(side, "nursing-allowance") === false &&
    isRun("F03") &&
    !has("F03"),
  "F04 of an allowance that is due or open": (side, { has }) =>
    has("F04") && due(side, "nursing-allowance") !== "no",
  "too mild, paid, and nobody asks (F04)": (side, { has, isRun }) =>
    because(side, "nursing-allowance") === "nursing-mild" &&
    received(side, "nursing-allowance") === true &&
    isRun("F04") &&
    !has("F04"),
  "F05 of an allowance that is due": (side, { has }) =>
    has("F05", /status|lapsed/) &&
    (["living-allowance", "nursing-allowance"] as const).some((kind) => due(side, kind) === "yes"),
  "F06 where both are allowed": (side, { has }) =>
    has("F06") &&
    (["living-allowance", "nursing-allowance"] as const).every(
      (kind) => received(side, kind) !== true || due(side, kind) === "yes",
    ),
  "excluded, paid, and nobody asks (F06, E10)": ({ aids }, { has, isRun }) =>
    (["living-allowance", "nursing-allowance"] as const).some((kind) => {
      const entry = aids.get(kind);
      if (entry?.received !== true || entry.excludedBy === null) return false;
      const isChild = entry.excludedBy === "orphan" || entry.excludedBy === "uncared-child";
      if (isChild || entry.excludedBy === "work-injury") return isRun("F06") && !has("F06");
      return entry.excludedBy === "tekun" && isRun("E10") && !has("E10");
    }),
  "a child on tekun, paid as an orphan, and nobody asks (E10)": (side, { has, isRun }) =>
    side.aids.get(child(side))?.excludedBy === "tekun" &&
    received(side, child(side)) === true &&
    isRun("E10") &&
    !has("E10", /child/),
  "F07 of an allowance that is due": (side, { has }) =>
    has("F07") && due(side, "nursing-allowance") === "yes",
  "F08 against the amounts": (side, { has, isRun }) => {
    const answers = (["living-allowance", "nursing-allowance"] as const).map((kind) =>
      differs(side, kind),
    );
    return isRun("F08") && answers.includes(true) && !has("F08");
  },
  "F09 of an amount that is known": (side, { has }) =>
    has("F09") && (side.aids.get("nursing-allowance")?.amountMonth ?? null) !== null,
  "G01 of an allowance that is due": (side, { has }) =>
    has("G01") && due(side, "old-age-allowance") !== "no",
  "too early, paid, and nobody asks (G01)": (side, { has, isRun }) =>
    /^elder-(?:below|not-yet)$/.test(because(side, "old-age-allowance")) &&
    received(side, "old-age-allowance") === true &&
    isRun("G01") &&
    !has("G01"),
  "G02 of the amount that is due": (side, { has }) =>
    has("G02") && differs(side, "old-age-allowance") === false,
  "G03 where both are due": (side, { has }) =>
    has("G03") &&
    due(side, "old-age-allowance") === "yes" &&
    (["living-allowance", "nursing-allowance"] as const).some(
      (kind) => received(side, kind) === true && due(side, kind) === "yes",
    ),
  "G04 of an allowance that is due": (side, { has }) =>
    has("G04") && due(side, child(side)) === "yes",
  "of age, paid, and nobody asks (G04)": (side, { has, isRun }) =>
    /^child-(?:of-age|school-unknown)$/.test(because(side, child(side))) &&
    received(side, child(side)) === true &&
    isRun("G04") &&
    !has("G04"),
  "G06 against the amount": (side, { has, isRun }) => {
    const answer = differs(side, child(side));
    return isRun("G06") && answer !== null && answer !== has("G06");
  },
  "M02 of an allowance that is not due": (side, { has }) =>
    has("M02") &&
    (due(side, "old-age-allowance") === "no" || received(side, "old-age-allowance") === true),
  "due, not paid, and nobody asks (M02)": (side, { has, isRun }) =>
    due(side, "old-age-allowance") === "yes" &&
    received(side, "old-age-allowance") === false &&
    isRun("M02") &&
    !has("M02"),
  "M03 of an allowance that is not due": (side, { has }) =>
    has("M03") && (due(side, child(side)) !== "yes" || received(side, child(side)) === true),
  "due, not paid, and nobody asks (M03)": (side, { has, isRun }) =>
    due(side, child(side)) === "yes" &&
    received(side, child(side)) === false &&
    (side.person.age ?? 18) < 18 &&
    !side.isListedChild &&
    isRun("M03") &&
    !has("M03"),
};

/** Every law that somebody of a run breaks, as `law: name`. */
export function contradictions(context: RunContext): readonly string[] {
  const notRun = new Set(
    runRules(context, { rules: RULES }).rulesNotRun.map(({ rule }) => rule.id),
  );
  const isRun = (rule: string): boolean => !notRun.has(rule);
  return twoSides(context).flatMap((side) => {
    const has = (id: string, variant = /^/): boolean =>
      side.doubts.some((one) => one.rule.id === id && variant.test(one.variant ?? ""));
    return Object.entries(LAWS)
      .filter(([, isBroken]) => isBroken(side, { has, isRun }, context.policy))
      .map(([law]) => `${law}: ${side.person.name ?? ""}`);
  });
}
