/**
 * The pane over a sample in memory, for tests that look at it: a host without Excel and without a
 * grid. `?sample=01` names the sample.
 */
import { startPane } from "../../../src/taskpane/start-pane";
import { fileHost } from "./file-host";

void fileHost(new URLSearchParams(location.search).get("sample") ?? "01").then((host) => {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("no element for the pane");
  // Tests ask where the pane went and what the workbook holds.
  Object.assign(window, { doudi: { host, services: startPane(element, host) } });
});
