import { countyRoster } from "./layouts/county-roster";
import { disabilityList } from "./layouts/disability-list";
import { householdAndPersonExports } from "./layouts/household-and-person";
import { membersAcross } from "./layouts/members-across";
import { monitoredLedger } from "./layouts/monitored-ledger";
import { paymentByVillage } from "./layouts/payment-by-village";
import { phaseOutRoster } from "./layouts/phase-out-roster";
import { povertyExport } from "./layouts/poverty-export";
import { provincialCodes } from "./layouts/provincial-codes";
import { stackedTables } from "./layouts/stacked-tables";
import type { Sample } from "./sheet";

/** The bundled samples, in the order of their numbers. */
export function samples(): Sample[] {
  return [
    countyRoster(),
    phaseOutRoster(),
    paymentByVillage(),
    householdAndPersonExports(),
    membersAcross(),
    disabilityList(),
    monitoredLedger(),
    povertyExport(),
    provincialCodes(),
    stackedTables(),
  ];
}
