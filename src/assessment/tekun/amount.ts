/**
 * What somebody on tekun is due a month: the basic living standard, and the care standard of the
 * self-care level. Where the county has entered no basic standard, nothing is computed.
 */
import { Decimal, type Amount } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import { monthsIn } from "../../roster/money-period";
import type { FactReader, MoneyPeriod, Person } from "../../roster/types";
import { readTekunMode } from "../../roster/values";
import { remembered } from "../remembered";
import type { Missing } from "../types";
import { missingField, missingParameter } from "../reasons";
import { careScope, selfCareOf, type CareScope } from "./self-care";

const IN_INSTITUTION = /集中供养|机构供养/;
const AT_HOME = /分散供养|居家供养|在家供养/;

/** The mode that a cell names, alone or among other words (农村特困集中供养); null where it names none, or both. */
const modeIn = remembered((text: string) => {
  const isInstitution = IN_INSTITUTION.test(text);
  if (isInstitution !== AT_HOME.test(text)) return isInstitution ? "institution" : "home";
  return readTekunMode(text).value;
});

/** 集中供养 (institution) or 分散供养 (home); null where the roster does not say. */
export function modeOf(person: Person): "institution" | "home" | null {
  const text = person.text("tekun_mode") ?? person.text("aid_type");
  return text === null ? null : modeIn(text);
}

const MODE_SCOPES = { institution: "集中供养", home: "分散供养" } as const;

/** The basic living standard, 元/月: of the mode of support where the county has one for each, else the common one. */
export function basicStandard(person: Person, policy: Policy): Parameter<Amount<"month">> {
  const mode = modeOf(person);
  const ofMode = mode === null ? null : policy.monthly("tekun_basic_by_mode", MODE_SCOPES[mode]);
  return ofMode?.set === true ? ofMode : policy.monthly("tekun_basic_standard");
}

/** The least that the basic standard must be, and the parameters behind it. */
export interface BasicFloor {
  /** 元/月 */
  readonly month: Decimal;
  readonly multiple: Parameter<Decimal> & { readonly set: true };
}

/**
 * The multiple of the county's urban dibao standard that the basic living standard must reach (source
 * 000 三（一）2: 1.3倍以上); null until the county's urban standard is entered, or where no document asks.
 * It rises with the urban standard, being computed from it.
 */
export function basicFloor(policy: Policy): BasicFloor | null {
  const multiple = policy.number("tekun_standard_multiple");
  const urban = policy.monthly("dibao_standard", "城市");
  if (!multiple.set || !urban.set) return null;
  return { month: urban.value.value.times(multiple.value), multiple };
}

/** What is due for care a month: a sum, nothing in an institution that includes it, or why it cannot be told. */
export interface CareDue {
  readonly month: Decimal | null;
  readonly level: CareScope | null;
  readonly parameter: Parameter<unknown> | null;
  readonly missing: Missing | null;
}

const NOTHING = new Decimal(0);

/** The care standard of a person's level. A level or standard that is not known leaves it open. */
export function careDue(person: Person, policy: Policy): CareDue {
  const apart = policy.flag("tekun_care_in_institution");
  if (modeOf(person) === "institution") {
    if (!apart.set) return openCare(missingParameter(apart));
    if (!apart.value) return { month: NOTHING, level: null, parameter: apart, missing: null };
  }
  const level = selfCareOf(person, policy);
  if (level === null) return openCare(missingField("tekun_care_level"));
  const scope = careScope(level);
  const standard = policy.monthly("tekun_care_standard", scope);
  if (!standard.set) return { ...openCare(missingParameter(standard)), level: scope };
  return { month: standard.value.value, level: scope, parameter: standard, missing: null };
}

function openCare(missing: Missing): CareDue {
  return { month: null, level: null, parameter: null, missing };
}

/** What one person is due a month and how it is made up. */
export interface TekunDue {
  readonly person: Person;
  readonly basic: Decimal;
  readonly basicParameter: Parameter<unknown>;
  readonly care: CareDue;
  /** 元/月; care as stated in the roster where its standard is open. */
  readonly month: Decimal;
  /** The care amount was taken from the roster. */
  readonly careAsStated: boolean;
}

const MONTHS = 12;

/** Columns of what is paid to somebody on tekun. */
export type TekunAmount = "tekun_basic" | "tekun_care";

/**
 * How long a stated amount is for: as the column says, else a year where it reaches twelve times the
 * standard of a month (基本生活费 9600 beside a standard of 800), else a month.
 *
 * @param standard 元/月; null where none is set
 */
export function statedPer(
  reader: FactReader,
  field: TekunAmount,
  stated: Decimal,
  standard: Decimal | null,
): MoneyPeriod {
  const period = reader.period(field);
  if (period !== null) return period;
  const isOfYear = standard?.gt(0) === true && stated.gte(standard.times(MONTHS));
  return isOfYear ? "year" : "month";
}

/** What the roster states for one person or household, 元/月; null where it states nothing. */
export function statedMonth(
  reader: FactReader,
  field: TekunAmount,
  standard: Decimal | null,
): Decimal | null {
  const stated = reader.amount(field)?.value ?? null;
  if (stated === null) return null;
  return stated.div(monthsIn(statedPer(reader, field, stated, standard)));
}

/** The amount due, or null where the basic standard is not set. */
export function tekunDue(person: Person, policy: Policy): TekunDue | null {
  const basic = basicStandard(person, policy);
  if (!basic.set) return null;
  const care = careDue(person, policy);
  const stated = statedMonth(person, "tekun_care", care.month);
  const forCare = care.month ?? stated ?? NOTHING;
  return {
    person,
    basic: basic.value.value,
    basicParameter: basic,
    care,
    month: basic.value.value.plus(forCare),
    careAsStated: care.month === null && stated !== null,
  };
}
