import { termsOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import type { Policy } from "../../policy/types";
import { basedOn } from "../parameter-basis";
import type { Sighting } from "../types";

/** The document behind the standard of the household's area. */
export function basedOnStandard({ area }: Assessment, policy: Policy): Pick<Sighting, "source"> {
  return area === null ? {} : basedOn(termsOf(policy).standards[area].parameter);
}
