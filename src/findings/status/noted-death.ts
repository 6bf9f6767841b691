import { parseDate, type CalendarDate } from "../../calendar";
import type { Person } from "../../roster/types";

/** What a remark says of the person's own death. */
interface NotedDeath {
  /** Null where the remark gives no month. */
  readonly date: CalendarDate | null;
}

/** 已故, 2024年5月3日死亡, 本人于2024.5病故; not 其子已故, and not 丈夫2019年去世. */
const OWN_DEATH =
  /^(?:本人|该人|户主)?(?:已?于|系|现)?(\d{4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)?)?(?:因[病故灾老]{1,2})?已?(?:死亡|去世|病故|亡故|身故|逝世|过世|故)(?!后|前|者|证明)/;
/** Whoever wrote this has seen to it. */
const STOPPED = /停发|停保|次月停|下月停|取消|退出/;

/**
 * The death that a person's remark notes; null where it notes none, notes another's, or says without
 * a date that payment stops.
 *
 * @example deathNotedIn(personWithRemark("2024年5月3日死亡，下月停发"))?.date // 2024-05-03
 */
export function deathNotedIn(person: Person): NotedDeath | null {
  const remark = person.text("remark");
  const found = remark === null ? null : OWN_DEATH.exec(remark.replace(/\s/g, ""));
  if (remark === null || found === null) return null;
  if (found[0].startsWith("户主") && !person.isHead) return null;
  const typed = found[1] === undefined ? null : parseDate(found[1]);
  const date = typed?.kind === "date" && typed.precision !== "year" ? typed.date : null;
  return date === null && STOPPED.test(remark) ? null : { date };
}
