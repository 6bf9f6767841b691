import { parseDate, type CalendarDate } from "../calendar";
import type { Person } from "../roster/types";
import { remembered } from "./remembered";

/** What a remark says of a death. */
export interface NotedDeath {
  /** Null where the remark gives no month. */
  readonly date: CalendarDate | null;
}

/** 已故, 2024年5月3日死亡, 本人于2024.5病故; not 其子已故, and not 丈夫2019年去世. */
const OWN_DEATH =
  /^(本人|该人|户主)?(?:已?于|系|现)?(\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)?)?(?:因[病故灾老]{1,2})?已?(?:死亡|去世|病故|亡故|身故|逝世|过世|故)(?!后|前|者|证明)/;

/** A death that a remark notes, and whether of the head. */
const deathIn = remembered((remark: string) => {
  const found = OWN_DEATH.exec(remark.replace(/\s/g, ""));
  if (found === null) return null;
  const typed = found[2] === undefined ? null : parseDate(found[2]);
  const date = typed?.kind === "date" && typed.precision !== "year" ? typed.date : null;
  return { ofHead: found[1] === "户主", date };
});

/**
 * The person's own death as the remark notes it; null where it notes none, or another's.
 *
 * @example deathNotedIn(personWithRemark("2024年5月3日死亡，下月停发"))?.date // 2024-05-03
 */
export function deathNotedIn(person: Person): NotedDeath | null {
  const remark = person.text("remark");
  const found = remark === null ? null : deathIn(remark);
  return found === null || (found.ofHead && !person.isHead) ? null : found;
}
