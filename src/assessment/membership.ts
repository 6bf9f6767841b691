/**
 * Who belongs to the household (共同生活的家庭成员). The roster lists whom it lists; the dead are no
 * members, and of conscripts, prisoners, students and others the policy says whether they are. What
 * it leaves open stays as listed, and is named where it could turn the outcome. Composition differs
 * by regime: 民发〔2012〕220号 until 2021-06-30, 民发〔2021〕57号 from 2021-07-01.
 */
import { compareDates, type CalendarDate } from "../calendar";
import type { Parameter } from "../policy/types";
import { relationNamed } from "../roster/relations";
import type { Household, Person } from "../roster/types";
import { sizeOf } from "./people-counts";
import { isSeverelyDisabled } from "./disability";
import { deathNotedIn } from "./noted-death";
import { isInWork, schoolingOf } from "./person-state";
import { remembered } from "./remembered";
import { groundOf, reason, type Notes } from "./reasons";
import type { TableShape } from "./table-shape";
import type { MemberGroup, Terms } from "./terms";

/** The members, how many they are, and whose belonging the policy leaves open. */
export interface Membership {
  readonly people: readonly Person[];
  readonly size: number | null;
  readonly open: readonly OpenMember[];
  /** Religious staff who left the family years ago: no members, but they may apply for themselves. */
  readonly apart: readonly Person[];
  /** Members whom the roster marks as dead. */
  readonly dead: number;
  /** Nobody listed is a member: all are dead, or do not count. Null where somebody is. */
  readonly nobody: "dead" | "not-counted" | null;
}

/** Somebody listed, of whom the policy does not say whether they count. */
export interface OpenMember {
  readonly person: Person;
  readonly parameter: Parameter<boolean>;
}

const RELIGIOUS = "离家三年以上宗教教职人员" satisfies MemberGroup;

/** Words that put a person into a group; the first that fits. */
const WORDS: readonly (readonly [RegExp, MemberGroup])[] = [
  [/强制(?:隔离)?戒毒|强戒/, "强制隔离戒毒人员"],
  [
    /^(?!.*(?:社区(?:矫正|服刑)|监外|缓刑|假释)).*(?<!刑满|不是|非)(?:服刑|在押|羁押|入狱)(?!期满|完毕|结束)/,
    "服刑人员",
  ],
  [/宣告失踪/, "宣告失踪人员"],
  [/下落不明|失联|走失|失踪/, "下落不明人员"],
  [/^(?!.*(?:退役|退伍|复员|转业|非|不是)).*(?:义务兵|服兵役|服义务兵役)/, "义务兵"],
  [/宗教教职|教职人员|僧人|尼姑|道士|出家|阿訇|喇嘛/, RELIGIOUS],
];

/** 在家居住, 离家两年, 不满三年: religious staff who still belong to the family. */
const STILL_AT_HOME =
  /在家(?!乡)|同住|共同(?:居住|生活)|(?:不满|未满|不足)[三3]年|(?<![\d十])(?:[一二两12]|半)年/;

const SPEAKING = ["employment", "remark"] as const;
/** 其子服刑, 丈夫失联: a remark that names a relative is not about the person of the row. */
const OF_KIN = /[儿子女夫妻父母孙兄弟姐妹媳婿]|配偶|爱人|家属|家人/;

/** Reads who belongs to the household; who is left out is said in `notes`. */
export function membershipOf(
  household: Household,
  shape: TableShape,
  terms: Terms,
  notes: Notes,
): Membership {
  const size = sizeOf(household);
  const { people } = household;
  const isAsked = shape.membership || terms.income.leavesOutKin;
  // Where heads alone are listed, nothing is known of the others.
  const isWhole = household.membersListed || size === people.length;
  if (!isAsked || !isWhole) return everybody(people, size);
  const { left, open } = sorted(people, terms);
  if (left.size === 0 && people.length > 0) return { ...everybody(people, size), open };
  const groups = [...left.values()];
  const dead = nameLeft(groups, terms, notes);
  const isNobody = left.size === people.length && (size ?? 0) <= left.size;
  return {
    people: people.filter((person) => !left.has(person)),
    size: sizeWithout(size, people.length, left.size),
    open,
    apart: people.filter((person) => left.get(person) === RELIGIOUS),
    dead,
    nobody: isNobody ? (dead === left.size ? "dead" : "not-counted") : null,
  };
}

/** Everybody whom the roster lists is a member, or so many as it says. */
export function everybody(people: readonly Person[], size: number | null): Membership {
  return { people, size, open: [], apart: [], dead: 0, nobody: null };
}

/** Those who do not count, with the ground; and those of whom the policy does not say. */
function sorted(people: readonly Person[], terms: Terms) {
  const left = new Map<Person, MemberGroup | "dead">();
  const open: OpenMember[] = [];
  for (const person of people) {
    if (isDead(person, terms.asOf)) {
      left.set(person, "dead");
      continue;
    }
    const group = memberGroupOf(person, terms) ?? kinGroupOf(person, terms);
    if (group === null) continue;
    const parameter = terms.members[group];
    if (!parameter.set) open.push({ person, parameter });
    else if (!parameter.value) left.set(person, group);
  }
  // Where no family is listed, who left one is the household.
  const isAlone =
    left.size > 0 && people.every((person) => [RELIGIOUS, "dead"].includes(left.get(person) ?? ""));
  if (isAlone) for (const [person, group] of left) if (group === RELIGIOUS) left.delete(person);
  return { left, open };
}

/** A size that already leaves them out is not lowered again. */
function sizeWithout(size: number | null, listed: number, left: number): number | null {
  return size === null || size <= listed - left ? size : Math.max(size - left, 0) || null;
}

/** Says who is left out, by their groups, and answers how many of them are dead. */
function nameLeft(left: readonly (MemberGroup | "dead")[], terms: Terms, notes: Notes): number {
  for (const group of new Set(left)) {
    if (group === "dead") continue;
    const count = left.filter((one) => one === group).length;
    notes.add(reason("member-left-out", { count, group }, groundOf(terms.members[group])));
  }
  const dead = left.filter((group) => group === "dead").length;
  if (dead > 0) notes.add(reason("member-dead", { count: dead }));
  return dead;
}

/** Marked as dead, or with a day of death that has come. */
export function isDead(person: Person, asOf: CalendarDate): boolean {
  if (person.flag("is_alive")?.value === false) return true;
  const death = person.date("death_date")?.value ?? null;
  if (death !== null && !death.openEnded && compareDates(death.date, asOf) <= 0) return true;
  const noted = deathNotedIn(person);
  if (noted === null) return false;
  return noted.date === null || compareDates(noted.date, asOf) <= 0;
}

function memberGroupOf(person: Person, terms: Terms): MemberGroup | null {
  for (const field of SPEAKING) {
    const text = person.text(field);
    if (text === null || OF_KIN.test(text)) continue;
    const found = WORDS.find(([pattern]) => pattern.test(text));
    if (found !== undefined && !(found[1] === RELIGIOUS && isStillAtHome(person))) return found[1];
  }
  if (person.flag("tekun_is")?.value === true) return "特困供养人员";
  if (/孤儿/.test(person.text("child_type") ?? "")) return "孤儿";
  const { age } = person;
  if (age === null || terms.ages.minor === null || age < terms.ages.minor) return null;
  const schooling = schoolingOf(person);
  if (schooling === "postgraduate") return "在读研究生";
  return schooling === "student" ? "成年在校学生" : null;
}

function isStillAtHome(person: Person): boolean {
  return SPEAKING.some((field) => STILL_AT_HOME.test(person.text(field) ?? ""));
}

/** The group by relation, where the policy leaves out any; the roster's list stands otherwise. */
function kinGroupOf(person: Person, terms: Terms): MemberGroup | null {
  if (!terms.income.leavesOutKin || person.relation === null) return null;
  const group = kinIn(person.relation);
  if (group === null || (group === "能独立生活的成年子女" && !livesAlone(person, terms)))
    return null;
  return terms.members[group].set ? group : null;
}

/** 前妻, 前夫: no spouse any more, and no nearer than other relatives. */
const FORMER = /前(?:妻|夫)|前配偶|离异/;

const kinIn = remembered((name: string): MemberGroup | null => {
  if (FORMER.test(name)) return "其他亲属";
  switch (relationNamed(name)?.kinship) {
    case undefined:
    case "head":
    case "spouse":
      return null;
    case "parent":
    case "parent-in-law":
      return "共同居住的父母";
    case "child":
      return "能独立生活的成年子女";
    default:
      return "其他亲属";
  }
});

/** Of full age, in work, not at school and able to work. */
function livesAlone(person: Person, { ages }: Terms): boolean {
  const { age } = person;
  if (age === null || ages.minor === null || age < ages.minor) return false;
  if (schoolingOf(person) === "student") return false;
  return isInWork(person) === true && !isSeverelyDisabled(person);
}
