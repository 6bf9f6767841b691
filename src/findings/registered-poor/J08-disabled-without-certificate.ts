import { remembered } from "../../assessment/remembered";
import { readHealth } from "../../roster/values";
import { onceWhereCommon } from "../floods";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

const saysDisabled = remembered((text: string) => readHealth(text).value?.has("disabled") === true);

/** Health noted as disabled, and no certificate number. */
export const J08: Rule = {
  id: "J08",
  family: "J",
  severity: "warn",
  source: null,
  needs: { fields: ["health", "disability_cert"] },
  run,
  title: { zh: "健康状况为残疾但无残疾证", en: "Noted as disabled, no certificate" },
  text: {
    "": {
      zh: "{who}健康状况填“{health}”，残疾证号未填，请核对",
      en: "{who}: health noted as {health}, but no certificate number; please check",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）填残疾而没有残疾证号，请核对证号列是否启用",
      en: "{count} of {total} people in the column {column} are disabled without a certificate number; check whether numbers are kept",
    },
  },
  next: {
    zh: "有残疾证的补录证号；没有的告知可申请办证，或更正健康状况",
    en: "Fill in the number; without a certificate, tell the person of applying, or correct the entry",
  },
};

function* run({ index, roster }: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const household of roster.households) {
      if (!mayState(household, ["health"]) || !mayState(household, ["disability_cert"])) continue;
      for (const person of household.people) {
        const health = person.text("health");
        if (health === null || !saysDisabled(health)) continue;
        const cert = person.text("disability_cert");
        if (person.cell("disability_cert") === null || /\d/.test(cert ?? "")) continue;
        const cells = [...cellsOf(person, "health", "disability_cert"), idCell(person)];
        yield atPerson(person, cells, { operands: { health } });
      }
    }
  };
  yield* onceWhereCommon(sightings(), index.peopleIn);
}
