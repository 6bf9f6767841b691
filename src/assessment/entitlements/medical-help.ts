/**
 * Whom source 003 三（二）第一项 names for help with hospital costs and insurance. Named, never computed:
 * rosters hold no bills, the ceiling is the county's, and the fixed sum is in no document.
 */
import { formatMoney } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { isSeverelyIll } from "../illness";
import { groundOf, missingParameter, reason } from "../reasons";
import type { Assessment } from "../types";
import { entitlement } from "./draft";
import type { KnownAid } from "./known-aid";
import type { Entitlement } from "./types";

/** 低保对象中80岁以上老年人 */
const OLD_FROM = 80;
const LONG_TERM = /长期保障|长期户|常补/;
const HARMFUL = /肇事肇祸/;

interface Group {
  readonly scope: string;
  readonly code: "medical-registered-ill" | "medical-tekun" | "medical-long-term" | "medical-old";
  readonly includes: (person: Person, known: KnownAid, assessment: Assessment) => boolean;
}

const GROUPS: readonly Group[] = [
  {
    scope: "建档立卡重大疾病患者",
    code: "medical-registered-ill",
    includes: (person, _known, { isRegisteredPoor }) =>
      isRegisteredPoor === true && isSeverelyIll(person),
  },
  { scope: "特困人员", code: "medical-tekun", includes: (_person, { tekun }) => tekun === true },
  {
    scope: "低保长期保障户",
    code: "medical-long-term",
    includes: (_person, { dibao }, { household }) =>
      dibao === true &&
      (["aid_type", "dibao_grade", "household_type", "remark"] as const).some((field) =>
        LONG_TERM.test(household.text(field) ?? ""),
      ),
  },
  {
    scope: "低保对象中80岁以上老年人",
    code: "medical-old",
    includes: ({ age }, { dibao }) => dibao === true && age !== null && age >= OLD_FROM,
  },
];

const groups = new WeakMap<Policy, readonly Group[]>();

/** The groups that the policy names on its day; asked for every person, found once. */
export function medicalGroups(policy: Policy): readonly Group[] {
  let named = groups.get(policy);
  if (named === undefined) {
    named = GROUPS.filter(({ scope }) => {
      const group = policy.flag("medical_help_groups", scope);
      return group.set && group.value;
    });
    groups.set(policy, named);
  }
  return named;
}

/** Whether the policy names any group for help with insurance premiums on its day. */
export function helpsWithInsurance(policy: Policy): boolean {
  return INSURED.some((scope) => policy.choice("insurance_help", scope).set);
}

const INSURED = ["特困人员", "肇事肇祸精神疾病患者", "农村低保对象"] as const;

/** Help with hospital costs for one person, by the first group that includes the person; null for others. */
export function medicalHelp(
  person: Person,
  known: KnownAid,
  assessment: Assessment,
  policy: Policy,
): Entitlement | null {
  const group = medicalGroups(policy).find(({ includes }) => includes(person, known, assessment));
  if (group === undefined) return null;
  const ground = groundOf(policy.flag("medical_help_groups", group.scope));
  const ceiling = policy.once("medical_help_ceiling");
  const limit = ceiling.set
    ? [reason("medical-ceiling", { amount: formatMoney(ceiling.value) }, groundOf(ceiling))]
    : [];
  return entitlement("medical-help", [person], "yes", {
    reasons: [reason(group.code, {}, ground), ...limit],
    missing: ceiling.set ? [] : [missingParameter(ceiling)],
  });
}

/** Help with the premium for one person: in full or a fixed sum, as the policy says of the group. */
export function insuranceHelp(
  person: Person,
  known: KnownAid,
  { area }: Assessment,
  policy: Policy,
): Entitlement | null {
  const found =
    (known.tekun === true ? helpFor("特困人员", policy) : null) ??
    (isHarmful(person) ? helpFor("肇事肇祸精神疾病患者", policy) : null) ??
    (known.dibao === true && area === "rural" ? helpFor("农村低保对象", policy) : null);
  if (found === null) return null;
  const code = found.value === "full" ? "insurance-full" : "insurance-fixed";
  const insured = person.flag("insurance_med")?.value ?? null;
  const reasons = [reason(code, {}, groundOf(found))];
  return entitlement("insurance-help", [person], "yes", { received: insured, reasons });
}

type SetChoice = Parameter<string> & { readonly set: true };

function helpFor(scope: string, policy: Policy): SetChoice | null {
  const help = policy.choice("insurance_help", scope);
  return help.set ? help : null;
}

function isHarmful(person: Person): boolean {
  return (["disease", "health", "remark"] as const).some((field) =>
    HARMFUL.test(person.text(field) ?? ""),
  );
}
