import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { main } from "../../src/cli/main";
import type { CalendarDate } from "../../src/calendar";

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as the launcher does, on a fixed day and no terminal. */
export async function run(
  args: readonly string[],
  today: CalendarDate = { year: 2020, month: 6, day: 30 },
): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTty: false,
    today: () => today,
  });
  return { code, out, err };
}

/** An empty folder for the time of a test file. */
export function workFolder(): { readonly path: string; readonly file: (name: string) => string } {
  const folder = mkdtempSync(path.join(tmpdir(), "doudi-test-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: folder, file: (name) => path.join(folder, name) };
}

/** The names of what is in a folder, hidden files too. */
export function contents(folder: string): string[] {
  return readdirSync(folder).sort();
}

/** A bundled sample by the number in front of its name. */
export function samplePath(number: string): string {
  const folder = path.join(__dirname, "../../assets/samples");
  const file = readdirSync(folder).find(
    (name) => name.startsWith(number) && name.endsWith(".xlsx"),
  );
  if (file === undefined) throw new Error(`no sample ${number}`);
  return path.join(folder, file);
}
