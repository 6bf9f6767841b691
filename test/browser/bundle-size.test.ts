import { buildProductionPane, paneScripts, type PaneScript } from "./production-pane";

/** Longer than a build takes on a slow machine. */
const BUILD_TIME = 300_000;

let scripts: readonly PaneScript[];
beforeAll(() => {
  scripts = paneScripts(buildProductionPane());
}, BUILD_TIME);

test("a start of the pane loads at most 260 kB of scripts", () => {
  const initial = scripts.filter(({ isInitial }) => isInitial);
  expect(initial.map(({ name }) => name)).toEqual(["taskpane.js"]);
  const sum = initial.reduce((bytes, { compressed }) => bytes + compressed, 0);
  expect(sum).toBeLessThanOrEqual(260_000);
});

test("the engine and the further views are fetched when they are first needed", () => {
  const later = scripts.filter(({ name, isInitial }) => !isInitial && name !== "commands.js");
  // The engine alone is larger than all that the page starts with.
  expect(later.some(({ compressed }) => compressed > 260_000)).toBe(true);
  expect(later.length).toBeGreaterThan(7);
});
