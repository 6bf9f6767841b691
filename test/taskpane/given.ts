import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { engineSlot, type EngineSlot } from "../../src/taskpane/engine/engine-slot";
import type { PaneHost } from "../../src/taskpane/host";
import { done } from "../../src/taskpane/outcome";
import type { PaneServices } from "../../src/taskpane/pane-services";
import { DEFAULT_SETTINGS, type Settings } from "../../src/taskpane/store/settings-slice";
import { paneStore } from "../../src/taskpane/store/store";
import { localEngine } from "../../src/taskpane/worker/local-engine";
import type { CellAddress } from "../../src/workbook/cells";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import type { FileWorkbook } from "../../src/workbook/file/file-workbook";
import { openWorkbook } from "../../src/workbook/file/open";
import type { SheetSelection } from "../../src/workbook/selection";

const SAMPLES = path.join(__dirname, "../../assets/samples");
const POLICY = { pack: "guizhou", asOf: { year: 2020, month: 6, day: 30 }, area: null } as const;

/** A pane over a sample, with its engine in the test itself. */
export interface GivenPane extends PaneServices {
  readonly book: FileWorkbook;
  readonly engine: EngineSlot;
  /** Cells that the pane went to. */
  readonly visited: CellAddress[];
  select(selection: SheetSelection | null): void;
}

/** Opens the sample whose name begins with `number`. */
export async function openSample(number: string): Promise<FileWorkbook> {
  const name = readdirSync(SAMPLES).find((one) => one.startsWith(number)) ?? "";
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  return openWorkbook(bytes, { compression: nodeCompression });
}

/** A pane over a sample under the samples' policy. */
export async function givenPane(
  number = "01",
  settings: Partial<Settings> = {},
): Promise<GivenPane> {
  const book = await openSample(number);
  let selected: SheetSelection | null = null;
  const visited: CellAddress[] = [];
  const host: PaneHost = {
    kind: "workbench",
    current: () => ({ workbook: book, file: "名册.xlsx" }),
    selection: {
      current: () => Promise.resolve(selected),
      goTo(place) {
        visited.push(place);
        return Promise.resolve();
      },
      onChange: () => () => undefined,
    },
    openSample: () => Promise.resolve(done(POLICY)),
    appearance: () => "light",
    storagePrefix: "",
    today: () => POLICY.asOf,
    onWorkbookChange: () => () => undefined,
  };
  const store = paneStore({
    load: () => ({ ...DEFAULT_SETTINGS, ...POLICY, welcomed: true, ...settings }),
    save: () => undefined,
  });
  const engine = engineSlot(() => ({ engine: localEngine(), stop: () => undefined }));
  return { host, engine, store, book, visited, select: (next) => (selected = next) };
}
