import type { Field } from "../fields";
import { standsInParts } from "../levels";
import type { TableColumn } from "../types";
import type { ColumnGuess } from "./guess";
import { membersAcross } from "./members";

/** What stands under the head's name is the head's: 户主姓名, 身份证号, 姓名, 身份证号. */
const OF_HEAD: Partial<Record<Field, Field>> = { id_card: "head_id", phone: "head_phone" };

interface Draft {
  readonly guess: ColumnGuess;
  readonly member: number;
  field: Field | null;
}

/**
 * Settles which column holds which field: members across the columns are numbered, a number right
 * behind 户主姓名 is the head's where the row has a person of its own, and of two columns for one
 * field the surer and fuller one keeps it.
 *
 * @param fill how many of the table's rows have a value in a column
 */
export function resolveColumns(
  guesses: readonly ColumnGuess[],
  fill: (column: number) => number,
): readonly TableColumn[] {
  const members = membersAcross(guesses);
  const drafts = guesses.map((guess): Draft => ({
    guess,
    member: members.get(guess.column) ?? 0,
    field: guess.match.ambiguous ? null : guess.match.field,
  }));
  giveHeadsTheirs(drafts);
  settleDuplicates(drafts, fill);
  return drafts.map(({ guess, member, field }): TableColumn => {
    const { match, column, header } = guess;
    const others = [match.field, ...match.alternatives].filter(
      (one): one is Field => one !== null && one !== field,
    );
    return {
      column,
      header,
      field,
      confidence: field === null ? 0 : match.confidence,
      reason: field === null ? "none" : match.reason,
      member,
      alternatives: [...new Set(others)],
      period: field === null ? null : match.period,
    };
  });
}

/** Where the head stands in columns of his own beside the row's person, what follows his name is his. */
function giveHeadsTheirs(drafts: readonly Draft[]): void {
  const own = drafts.filter(({ member }) => member === 0);
  const namesSomebodyElse = drafts.some(({ field }) => field === "name");
  const namesHead = own.some(({ field }) => field === "head_name");
  if (!namesHead || !namesSomebodyElse) return;
  let lastName: Field | null = null;
  for (const draft of own) {
    if (draft.field === "head_name" || draft.field === "name") lastName = draft.field;
    const headField = draft.field === null ? undefined : OF_HEAD[draft.field];
    if (headField === undefined || lastName !== "head_name") continue;
    const alreadyThere = own.some(({ field }) => field === headField);
    const namesApart = own.some(({ field }) => field === "name");
    const anotherFollows = own.filter(({ field }) => field === draft.field).length > 1;
    if (!alreadyThere && (anotherFollows || !namesApart)) draft.field = headField;
  }
}

function settleDuplicates(drafts: readonly Draft[], fill: (column: number) => number): void {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.field === null) continue;
    const place = `${draft.member} ${draft.field}`;
    const rival = best.get(place);
    if (rival === undefined) best.set(place, draft);
    else if (!isPartOf(draft, rival)) {
      const loser = isBetter(draft, rival, fill) ? rival : draft;
      if (loser === rival) best.set(place, draft);
      loser.field = null;
    }
  }
}

/** Whether two columns are parts of one sum: the same field under different words. */
function isPartOf(draft: Draft, rival: Draft): boolean {
  const { field, guess } = draft;
  return field !== null && standsInParts(field) && guess.header !== rival.guess.header;
}

/** What is paid wins over what is the rate (补贴标准 | 补贴金额), surer words, then the fuller column, then the one further left. */
function isBetter(a: Draft, b: Draft, fill: (column: number) => number): boolean {
  if (isRate(a) !== isRate(b)) return isRate(b);
  const surer = a.guess.match.confidence - b.guess.match.confidence;
  if (Math.abs(surer) > 0.02) return surer > 0;
  return fill(a.guess.column) > fill(b.guess.column) * 1.5;
}

/** Words that end on 标准 over a sum for which another column may say what was paid. */
function isRate({ field, guess }: Draft): boolean {
  return field !== "standard" && /标准(?:[(（].*)?$/.test(guess.header);
}
