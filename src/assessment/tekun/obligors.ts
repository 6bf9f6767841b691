/**
 * The third condition of tekun: nobody obliged by law (法定赡养、抚养、扶养义务人), or none of them able to
 * provide. A roster shows it by its own column, or by able relatives in the same household.
 */
import { relationNamed, type Kinship } from "../../roster/relations";
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { isSeverelyDisabled } from "../disability";
import { isHealthy, isInWork, labourOf } from "../person-state";
import { missingField, plainReason, reason } from "../reasons";
import { remembered } from "../remembered";
import { isInAnySchool } from "../schooling";
import { numberOf } from "../terms";
import { contested, met, notMet, open, type Condition } from "./condition";

const NOBODY = /^(?:无|没有)(?:任何)?(?:法定)?(?:赡养|抚养|扶养|、)*(?:义务)?人$/;
const UNABLE =
  /^(?:无|没有|否)$|无(?:法定|义务|履行|能力|力|人)|没有(?:法定|义务|履行|能力)|不具备|不具有|丧失|缺乏/;
const ABLE = /^是$|有(?:履行|能力|赡养|抚养|扶养)|具备|具有/;
const SOMEBODY = /^有/;

type Status = "nobody" | "unable" | "able" | "somebody";

/** Nobody obliged, nobody able, somebody able, or somebody of whom it is not said; null where the words say nothing. */
const statusIn = remembered((text: string): Status | null => {
  const word = text.replace(/\s/g, "");
  if (NOBODY.test(word)) return "nobody";
  if (UNABLE.test(word)) return "unable";
  if (ABLE.test(word)) return "able";
  return SOMEBODY.test(word) ? "somebody" : null;
});

/** Whom the law obliges, seen from the person: both as related to the head. */
const OBLIGED: Partial<Record<Kinship, readonly Kinship[]>> = {
  head: ["spouse", "child", "parent"],
  spouse: ["head", "child"],
  parent: ["head", "parent"],
  child: ["head", "spouse"],
  grandparent: ["parent"],
};

const FULL_AGE = 18;

/**
 * Whether nobody is obliged, or nobody obliged can provide. What the roster says of their ability stands:
 * the county examined it. That there is nobody at all does not, where an able relative stands beside it.
 */
export function noObligors(person: Person, policy: Policy): Condition {
  const text = person.text("obligor_status");
  const status = text === null ? null : statusIn(text);
  if (status === "unable") return met(plainReason("tekun-obligors-none"));
  if (status === "able") return notMet(plainReason("tekun-obligor-able"));
  const able = ableObligors(person, policy);
  if (able.length > 0) {
    const names = able.map(({ name }) => name ?? "").join("、");
    const why = reason("tekun-obligor-in-household", { names });
    return contested(why, missingField("obligor_status"));
  }
  if (status === "nobody") return met(plainReason("tekun-obligors-none"));
  if (status === "somebody") {
    return open(plainReason("tekun-obligors-unclear"), missingField("obligor_status"));
  }
  return person.cell("obligor_status") === null
    ? open(plainReason("tekun-obligors-not-shown"))
    : open(plainReason("tekun-obligors-blank"), missingField("obligor_status"));
}

/**
 * Spouse, children or parents in the same household who can work as the roster says, and are of none
 * of the kinds that count as unable to provide (of the age of older people, severely disabled, at
 * school). Empty where relations are not stated.
 */
export function ableObligors(person: Person, policy: Policy): readonly Person[] {
  const { people } = person.household;
  if (people.length < 2) return [];
  const own = kinshipOf(person);
  const obliged = own === null ? undefined : OBLIGED[own];
  if (obliged === undefined) return [];
  const elder = numberOf(policy.number("tekun_elder_age")) ?? Infinity;
  return people.filter((other) => {
    const kinship = other === person ? null : kinshipOf(other);
    return kinship !== null && obliged.includes(kinship) && canProvide(other, elder);
  });
}

function kinshipOf(person: Person): Kinship | null {
  const word = person.text("relation") ?? person.relation;
  return word === null ? null : (relationNamed(word)?.kinship ?? null);
}

function canProvide(person: Person, elder: number): boolean {
  const { age } = person;
  if (age === null || age < FULL_AGE || age >= elder) return false;
  if (isSeverelyDisabled(person) || isInAnySchool(person) === true) return false;
  const labour = labourOf(person);
  if (labour !== null) return labour === "full";
  return isInWork(person) === true || isHealthy(person) === true;
}
