import { compareDates } from "../../calendar";
import type { CalendarDate } from "../../calendar";
import { earliestStandard, listPacks } from "../../policy";
import type { PolicyPack } from "../../policy/types";
import type { PolicyService } from "../engine/contract";

export function policyService(): PolicyService {
  return {
    packs() {
      return Promise.resolve(
        listPacks().map((pack) => ({
          id: pack.id,
          title: pack.title,
          earliest: earliestStandard(pack),
          latest: latestStandard(pack),
        })),
      );
    },
  };
}

/** The last day on which a dibao standard of the pack holds; null where one holds without end, or there is none. */
function latestStandard(pack: PolicyPack): CalendarDate | null {
  const standards = pack.entries.filter(
    (entry) => entry.code === "dibao_standard" && entry.value !== null,
  );
  const ends = standards.map(({ until }) => until);
  return ends.reduce<CalendarDate | null>(
    (last, end) => (last === null || end === null || compareDates(end, last) > 0 ? end : last),
    ends[0] ?? null,
  );
}
