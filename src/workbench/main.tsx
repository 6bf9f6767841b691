import "@glideapps/glide-data-grid/dist/index.css";
import "./workbench.css";
import { createRoot } from "react-dom/client";
import type { PaneHost } from "../taskpane/host";
import { startPane } from "../taskpane/start-pane";
import { GridSelectionPort } from "./book/grid-selection-port";
import { NO_WORKBOOK } from "./book/no-workbook";
import { workerSlot } from "./book/remote-book";
import { sparedSlots } from "./book/spared-slots";
import { Workbench } from "./book/workbench-store";
import { openSample } from "./frame/file-actions";
import { WorkbenchApp } from "./frame/workbench-app";
import { keepOffline } from "./offline/keep-offline";
import { SAMPLES } from "./samples";

/** What the pane is told of the workbench. */
function hostOf(workbench: Workbench): PaneHost {
  return {
    kind: "workbench",
    current() {
      const { opened } = workbench.state;
      return opened ? { workbook: opened.book, file: opened.file } : NO_WORKBOOK;
    },
    selection: new GridSelectionPort(workbench),
    openSample: () => openSample(workbench, SAMPLES[0]),
    appearance: () => null,
    policy: SAMPLES[0].policy,
    storagePrefix: "workbench-",
    today() {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    onWorkbookChange: (listener) => workbench.onBook(listener),
  };
}

const workbench = new Workbench(
  sparedSlots(() =>
    workerSlot(() => new Worker(new URL("./worker/book.worker.ts", import.meta.url))),
  ),
);
const root = document.getElementById("root");
if (root) {
  const pane = document.createElement("div");
  pane.style.height = "100%";
  const services = startPane(pane, hostOf(workbench));
  createRoot(root).render(<WorkbenchApp workbench={workbench} services={services} pane={pane} />);
  void openSample(workbench, SAMPLES[0]);
  keepOffline();
  // The browser asks before changes are lost that were not downloaded.
  window.addEventListener("beforeunload", (event) => {
    if (workbench.state.opened?.book.isChanged === true) event.preventDefault();
  });
}
