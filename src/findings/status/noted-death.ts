import { deathNotedIn, type NotedDeath } from "../../assessment/noted-death";
import type { Person } from "../../roster/types";

/** Whoever wrote this has seen to it. */
const STOPPED = /停发|停保|次月停|下月停|取消|退出/;

/** The death that a person's remark notes; null where it says without a date that payment stops. */
export function openDeathNotedIn(person: Person): NotedDeath | null {
  const noted = deathNotedIn(person);
  if (noted === null || noted.date !== null) return noted;
  return STOPPED.test(person.text("remark") ?? "") ? null : noted;
}
