import type { Rule } from "../types";
import { J01 } from "./J01-registers-differ";
import { J02 } from "./J02-monitored-without-labour";
import { J03 } from "./J03-support-without-recipient";
import { J04 } from "./J04-severe-limb-with-labour";
import { J05 } from "./J05-student-with-labour";
import { J06 } from "./J06-child-with-labour";
import { J07 } from "./J07-healthy-without-labour";
import { J08 } from "./J08-disabled-without-certificate";
import { J09 } from "./J09-disability-as-cause";
import { J10 } from "./J10-below-the-line-not-monitored";
import { J11 } from "./J11-monitored-with-high-income";
import { J12 } from "./J12-risk-removed-early";
import { J13 } from "./J13-public-post-by-age";
import { J14 } from "./J14-odd-wages";
import { J15 } from "./J15-status-contradicts";

/** Family J: social assistance against the registers of rural assistance. */
export const registeredPoorRules: readonly Rule[] = [
  J01,
  J02,
  J03,
  J04,
  J05,
  J06,
  J07,
  J08,
  J09,
  J10,
  J11,
  J12,
  J13,
  J14,
  J15,
];
