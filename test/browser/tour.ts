import type { Page } from "playwright-core";
import { axeProblems, shoot, sticksOut } from "./looking";
import type { Look } from "./pane-page";
import type { Stage } from "./stage";

const WIDTHS = [320, 350] as const;
const THEMES = ["light", "dark", "contrast"] as const;
const LANGUAGES = ["zh", "en"] as const;

/** A look by its name, such as `320 dark en`. */
type NamedLook = readonly [string, Look];

/** Every width, theme and language with every other, and 320 pixels at 200 % in each theme and language. */
const ALL: readonly NamedLook[] = THEMES.flatMap((theme) =>
  LANGUAGES.flatMap((language): NamedLook[] => [
    ...WIDTHS.map((width): NamedLook => [
      `${width} ${theme} ${language}`,
      { width, theme, language },
    ]),
    [`320 at 200 % ${theme} ${language}`, { width: 640, height: 1400, zoom: 2, theme, language }],
  ]),
);

/** The looks of these names; all of them where pictures are kept (`DOUDI_SHOTS`). */
export function looks(names: readonly string[]): readonly NamedLook[] {
  if (process.env["DOUDI_SHOTS"] !== undefined) return ALL;
  const chosen = ALL.filter(([name]) => names.includes(name));
  if (chosen.length < names.length) throw new Error(`not every look is there: ${names.join(", ")}`);
  return chosen;
}

/** Looks at what stands on the page, keeps a picture, and remembers what is wrong with it. */
export type Judge = (what: string) => Promise<void>;

/**
 * Opens the pane, goes through it as `go` says, and expects that nothing was wrong on the way. `go` may
 * take out of `errors` what the page had to log.
 */
export async function tour(
  stage: Stage,
  [name, look]: NamedLook,
  go: (page: Page, judge: Judge, errors: string[]) => Promise<void>,
): Promise<void> {
  const { page, errors, close } = await stage.openPane(look);
  const problems: string[] = [];
  try {
    await go(
      page,
      async (what) => {
        await shoot(page, `${what}-${name.replace(/[ %]+/g, "-")}`);
        const found = [...(await axeProblems(page)), ...(await sticksOut(page))];
        problems.push(...found.map((one) => `${what}: ${one}`));
      },
      errors,
    );
    expect(problems).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    await close();
  }
}
