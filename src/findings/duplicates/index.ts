import type { Rule } from "../types";
import { idTwice } from "./B01-id-twice";
import { sameNameAndBirth } from "./B02-same-name-and-birth";
import { ruralAndUrban } from "./B03-rural-and-urban";
import { certificatesAndHouseholds } from "./B04-certificates-and-households";
import { headMissingOrSeveral } from "./B05-head-missing-or-several";
import { sizeAgainstRows } from "./B06-size-against-rows";
import { coveredAboveSize } from "./B07-covered-above-size";
import { coveredAgainstMarks } from "./B08-covered-against-marks";
import { spousesOfOneSex } from "./B09-spouses-of-one-sex";
import { relationAgainstSex } from "./B10-relation-against-sex";
import { relationAgainstAge } from "./B11-relation-against-age";
import { splitHousehold } from "./B12-split-household";
import { spouseOrMinorInTwoHouseholds } from "./B13-spouse-or-minor-in-two-households";
import { singlePersonShare } from "./B14-single-person-share";
import { onlySomeCovered } from "./B15-only-some-covered";

/** Family B: the same person or certificate twice, and households that do not add up. */
export const duplicatesRules: readonly Rule[] = [
  idTwice,
  sameNameAndBirth,
  ruralAndUrban,
  certificatesAndHouseholds,
  headMissingOrSeveral,
  sizeAgainstRows,
  coveredAboveSize,
  coveredAgainstMarks,
  spousesOfOneSex,
  relationAgainstSex,
  relationAgainstAge,
  splitHousehold,
  spouseOrMinorInTwoHouseholds,
  singlePersonShare,
  onlySomeCovered,
];
