import { unpackInfo } from "../../workbook/packed-info";
import type { Engine } from "../engine/contract";
import { checkService } from "./check-service";
import { findingService } from "./finding-service";
import { policyService } from "./policy-service";
import { reportService } from "./report-service";
import { rosterService } from "./roster-service";
import { rowService } from "./row-service";
import { samplingService } from "./sampling-service";
import { newSession } from "./session";
import { Snapshot } from "./snapshot";
import { writingService } from "./writing-service";

/** The engine itself: in the pane it runs in a worker, in tests where the test is. */
export function localEngine(): Engine {
  const session = newSession();
  return {
    feed: {
      begin({ info, ...rest }) {
        const facts = { ...rest, info: unpackInfo(info) };
        session.snapshot = new Snapshot(facts);
        session.firstRows = new Snapshot(facts);
        return Promise.resolve();
      },
      firstRows(sheet, piece) {
        session.firstRows?.add(sheet, piece);
        return Promise.resolve();
      },
      rows(sheet, piece) {
        session.snapshot?.add(sheet, piece);
        return Promise.resolve();
      },
    },
    check: checkService(session),
    findings: findingService(session),
    writing: writingService(session),
    policies: policyService(session),
    rows: rowService(session),
    rosters: rosterService(session),
    reports: reportService(session),
    sampling: samplingService(session),
  };
}
