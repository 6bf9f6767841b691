import { isPaid } from "../aid-received";
import { entryOf, listedPeople, placeOfEntry } from "../listed-people";
import { atPerson, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** Somebody in the list of people in prison or compulsory rehabilitation receives aid. */
export const C04: Rule = {
  id: "C04",
  family: "C",
  severity: "high",
  source: null,
  needs: { lists: ["prisoners"], fields: ["id_card"] },
  run,
  title: { zh: "服刑、强戒人员享受", en: "In custody and receiving aid" },
  text: {
    "": {
      zh: "{who}在服刑、强制戒毒人员名单中（{sheet}第{listRow}行），名册中仍享受救助，请核实",
      en: "{who} stands in the list of people in custody ({sheet}, row {listRow}) and receives aid in the roster; please check",
    },
  },
  next: {
    zh: "核实是否仍在服刑或强制戒毒；属实的按规定调整家庭成员和待遇，刑满释放的更新名单",
    en: "Confirm whether the person is in custody; if so, review members and aid, if released, update the list",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const listed = listedPeople(context.roster, "prisoners");
  if (listed.size === 0) return;
  for (const person of context.index.recorded) {
    const entry = entryOf(person, listed);
    if (entry === null || !isPaid(person, context)) continue;
    yield atPerson(person, [idCell(person), nameCell(person)], { operands: placeOfEntry(entry) });
  }
}
