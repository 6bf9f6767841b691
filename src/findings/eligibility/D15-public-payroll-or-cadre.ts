import type { Household, Person } from "../../roster/types";
import { byList, entryOf, listedPeople, placeOfEntry, type Listed } from "../listed-people";
import { atHousehold, atPerson, cellsOf, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { words } from "./hardship";
import { isDeclaredRelative, isMarkedRelative } from "./relatives";

/** Kinds of lists (`--with KIND=FILE`) that name people on the public payroll, and village cadres. */
export const PAYROLL_LISTS = ["civil-servants", "cadres"] as const;
type PayrollList = (typeof PAYROLL_LISTS)[number];

/** A member of a dibao household stands in the list of public employees or village cadres. */
export const D15: Rule = {
  id: "D15",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    anyOf: [
      ...PAYROLL_LISTS.map(byList),
      { fields: ["is_cadre_relative"] },
      { fields: ["employer"] },
    ],
  },
  run,
  title: {
    zh: "家庭有财政供养人员或村干部",
    en: "Public employee or village cadre in the household",
  },
  text: {
    "civil-servants": {
      zh: "{who}在财政供养人员名单中（{sheet}第{listRow}行），所在户享受低保",
      en: "{who} stands in the list of public employees ({sheet}, row {listRow}); the household receives dibao",
    },
    cadres: {
      zh: "{who}在村干部名单中（{sheet}第{listRow}行），所在户享受低保",
      en: "{who} stands in the list of village cadres ({sheet}, row {listRow}); the household receives dibao",
    },
    employer: {
      zh: "{who}工作单位为“{employer}”，是否财政供养请核实",
      en: "{who}: employer {employer}; check whether the post is on the public payroll",
    },
    relative: {
      zh: "{who}户标明属村干部或经办人员近亲属，请核对备案和入户核查记录",
      en: "{who}: marked as a relative of a cadre or of staff; check the record of declaration and visit",
    },
  },
  next: {
    zh: "核对身份、岗位和工资收入，近亲属的核对备案；有误的按程序复核",
    en: "Check identity, post and wages, and for relatives the declaration; review if needed",
  },
};

interface Payroll {
  readonly kind: PayrollList;
  readonly people: Listed;
}

function* run(context: FindingContext): Iterable<Sighting> {
  const listed = PAYROLL_LISTS.map((kind) => ({
    kind,
    people: listedPeople(context.roster, kind),
  }));
  const declared = listedPeople(context.roster, "declared-relatives");
  for (const assessment of context.assessments) {
    if (!receivesDibao(assessment)) continue;
    const { household } = assessment;
    for (const person of household.people) {
      const seen = onList(person, listed) ?? byEmployer(person);
      if (seen !== null) yield seen;
    }
    const relative = markedRelative(household, declared);
    if (relative !== null) yield relative;
  }
}

function onList(person: Person, lists: readonly Payroll[]): Sighting | null {
  for (const { kind, people } of lists) {
    const entry = entryOf(person, people);
    if (entry === null) continue;
    return atPerson(person, [idCell(person), nameCell(person)], {
      variant: kind,
      operands: placeOfEntry(entry),
    });
  }
  return null;
}

const PUBLIC =
  /机关|事业单位|公务员|财政供养|人民政府|村委|居委|村支|党委|党支部|街道办|派出所|公安局|财政局|民政局/;
/** Posts of public welfare and odd jobs, which poor households are given, are no public payroll. */
const ODD_JOB = /公益|保洁|护林|临时|环卫|巡|打工|务工/;

function byEmployer(person: Person): Sighting | null {
  const employer = words(person, "employer");
  if (employer === null || !PUBLIC.test(employer) || ODD_JOB.test(employer)) return null;
  if (ODD_JOB.test(words(person, "employment") ?? "")) return null;
  return atPerson(person, cellsOf(person, "employer"), {
    variant: "employer",
    severity: "warn",
    operands: { employer },
  });
}

/** Being a relative is not being on the payroll: it asks for a declaration, and no more once there is one. */
function markedRelative(household: Household, declared: Listed): Sighting | null {
  if (!isMarkedRelative(household) || isDeclaredRelative(household)) return null;
  if (household.people.some((person) => entryOf(person, declared) !== null)) return null;
  return atHousehold(household, cellsOf(household, "is_cadre_relative"), {
    variant: "relative",
    severity: "warn",
  });
}
