import type { Field } from "../fields";
import type { ColumnGuess } from "./guess";

/** Fields of one person that stand again for each member across the columns. */
const PERSONAL: ReadonlySet<Field> = new Set<Field>([
  "name",
  "id_card",
  "id_type",
  "relation",
  "gender",
  "birth_date",
  "age",
  "ethnicity",
  "marital",
  "education",
  "phone",
  "health",
  "disease",
  "labor_ability",
  "is_covered",
  "is_disabled",
  "disability_cert",
  "disability_type",
  "disability_level",
  "school_status",
  "employment",
  "self_care",
  "income_person_year",
  "income_person_month",
  "amount_person",
]);

function isPersonal(field: Field | null): field is Field {
  return field !== null && PERSONAL.has(field);
}

/**
 * Numbers the columns of members who stand across: those whose words say 成员1, 成员2, the columns
 * that go with them, and groups that simply repeat (姓名 身份证号 与户主关系 姓名 身份证号 …).
 * 0 is the household, or the row's own person.
 */
export function membersAcross(guesses: readonly ColumnGuess[]): ReadonlyMap<number, number> {
  const numbered = guesses.some(({ match }) => match.member > 0);
  return numbered ? withFollowers(guesses) : repeatedGroups(guesses);
}

/** 成员1姓名, 身份证号, 成员2姓名, 身份证号: what follows a numbered column is of the same member, where it repeats. */
function withFollowers(guesses: readonly ColumnGuess[]): ReadonlyMap<number, number> {
  const members = new Map<number, number>();
  const times = countPersonal(guesses.filter(({ match }) => match.member === 0));
  const taken = new Set<string>();
  let current = 0;
  for (const { column, match } of guesses) {
    if (match.member > 0) current = match.member;
    const follows = current > 0 && isPersonal(match.field) && (times.get(match.field) ?? 0) >= 2;
    const member = match.member > 0 ? match.member : follows ? current : 0;
    const place = `${member} ${match.field ?? ""}`;
    if (member > 0 && !taken.has(place)) members.set(column, member);
    if (member > 0) taken.add(place);
  }
  return members;
}

function countPersonal(guesses: readonly ColumnGuess[]): ReadonlyMap<Field, number> {
  const times = new Map<Field, number>();
  for (const { match } of guesses) {
    if (isPersonal(match.field)) times.set(match.field, (times.get(match.field) ?? 0) + 1);
  }
  return times;
}

/** Groups that begin with a name each, and share at least one more field; or three names and more. */
function repeatedGroups(guesses: readonly ColumnGuess[]): ReadonlyMap<number, number> {
  const members = new Map<number, number>();
  const starts = guesses.flatMap(({ match }, index) => (match.field === "name" ? [index] : []));
  if (starts.length < 2) return members;
  const groups = starts.map((start, index) => groupFrom(guesses, start, starts[index + 1]));
  const repeated = sharedFields(groups);
  if (repeated.size < 2 && starts.length < 3) return members;
  const first = firstNumbered(groups, guesses);
  groups.forEach((group, index) => {
    const member = index + 1 - first;
    if (member <= 0) return;
    const seen = new Set<Field>();
    for (const { column, match } of group) {
      if (!isPersonal(match.field) || seen.has(match.field)) continue;
      if (index === groups.length - 1 && !repeated.has(match.field)) continue;
      seen.add(match.field);
      members.set(column, member);
    }
  });
  return members;
}

/** Columns from a name up to the next name, or up to a column that is of no person. */
function groupFrom(
  guesses: readonly ColumnGuess[],
  start: number,
  next: number | undefined,
): readonly ColumnGuess[] {
  const end = next ?? guesses.length;
  const inside = guesses.slice(start, end);
  const stop = inside.findIndex(({ match, header }) => header !== "" && !isPersonal(match.field));
  return stop === -1 ? inside : inside.slice(0, stop);
}

/** Fields that at least two groups hold. */
function sharedFields(groups: readonly (readonly ColumnGuess[])[]): ReadonlySet<Field> {
  const times = new Map<Field, number>();
  for (const group of groups) {
    const own = new Set(group.map(({ match }) => match.field).filter(isPersonal));
    for (const field of own) times.set(field, (times.get(field) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= 2).map(([field]) => field));
}

/**
 * 1 where the first group is the head's own (it has no relation while the others have, and no 户主
 * column stands before it), else 0.
 */
function firstNumbered(
  groups: readonly (readonly ColumnGuess[])[],
  guesses: readonly ColumnGuess[],
): 0 | 1 {
  const hasRelation = (group: readonly ColumnGuess[] | undefined): boolean =>
    group?.some(({ match }) => match.field === "relation") === true;
  const headNamed = guesses.some(({ match }) => match.field === "head_name");
  return !headNamed && !hasRelation(groups[0]) && hasRelation(groups[1]) ? 1 : 0;
}
