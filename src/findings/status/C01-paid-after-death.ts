import { formatDate, formatMonth } from "../../calendar";
import { placeOfEntry } from "../listed-people";
import { atPerson, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { DEATH_NEEDS, deathsLacked, paidAfterDeath, type PaidAfterDeath } from "./deaths";

/** Somebody is paid for a month after the month of death (次月起停). */
export const C01: Rule = {
  id: "C01",
  family: "C",
  severity: "high",
  source: null,
  needs: DEATH_NEEDS,
  lacks: deathsLacked,
  run,
  title: { zh: "死亡后仍发放", en: "Paid after death" },
  text: {
    listed: {
      zh: "{who}在死亡、火化、注销名单中（{sheet}第{listRow}行，{date}），{month}仍在发放，请核实",
      en: "{who} stands in the list of deaths ({sheet}, row {listRow}, {date}) and is still paid for {month}; please check",
    },
    undated: {
      zh: "{who}在死亡、火化、注销名单中（{sheet}第{listRow}行，未写明年月），{month}仍在发放，请核实",
      en: "{who} stands in the list of deaths ({sheet}, row {listRow}, no month) and is still paid for {month}; please check",
    },
    own: {
      zh: "{who}登记死亡或注销日期为{date}，{month}仍在发放，请核实",
      en: "{who}: death or cancelled registration noted on {date}, and still paid for {month}; please check",
    },
    "not-alive": {
      zh: "{who}登记为已去世，{month}仍在发放，请核实",
      en: "{who}: noted as dead, and still paid for {month}; please check",
    },
  },
  next: {
    zh: "向公安、殡葬部门核实死亡时间，确属死亡的次月起停发，多发的按规定处理",
    en: "Confirm the day of death; if so, stop from the month after and deal with what was overpaid",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const one of paidAfterDeath(context)) {
    const { person, death, month } = one;
    yield atPerson(person, [idCell(person), death.cell, nameCell(person)], {
      variant: variantOf(one),
      operands: {
        month: formatMonth(month),
        date: death.date === null ? null : formatDate(death.date),
        ...(death.entry === null ? {} : placeOfEntry(death.entry)),
      },
      discriminator: formatMonth(month),
    });
  }
}

function variantOf({ death }: PaidAfterDeath): string {
  if (death.entry !== null) return death.date === null ? "undated" : "listed";
  return death.date === null ? "not-alive" : "own";
}
