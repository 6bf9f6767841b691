import type { StateCreator } from "zustand/vanilla";
import { parseIsoDate, formatDate } from "../../calendar/format";
import type { CalendarDate } from "../../calendar";
import type { Area } from "../../policy/types";
import type { Palette } from "../engine/contract";
import type { Language } from "../texts/catalogue";

export type ThemeChoice = "auto" | "light" | "dark" | "contrast";

/** What the officer prefers; kept on this computer, never in the workbook. */
export interface Settings {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly palette: Palette;
  readonly pack: string;
  /** Null is today. */
  readonly asOf: CalendarDate | null;
  /** Where the roster does not say. */
  readonly area: Area | null;
  /** The workbook's own 政策参数 sheet, where its values are used; of this workbook alone. */
  readonly sheet: string | null;
  /** Noted with decisions. */
  readonly officer: string;
  readonly welcomed: boolean;
}

export interface SettingsSlice {
  readonly settings: Settings;
  change(changes: Partial<Settings>): void;
  /** Takes what a workbook remembers; the officer's own defaults stay as they are kept. */
  recallSettings(changes: Partial<Settings>): void;
}

export const DEFAULT_SETTINGS: Settings = {
  language: "zh",
  theme: "auto",
  palette: "safe",
  pack: "blank",
  asOf: null,
  area: null,
  sheet: null,
  officer: "",
  welcomed: false,
};

/** Where settings are kept between openings. */
export interface SettingsStorage {
  load(): Settings;
  save(settings: Settings): void;
}

export function settingsSlice(
  storage: SettingsStorage,
): StateCreator<SettingsSlice, [], [], SettingsSlice> {
  return (set, get) => ({
    settings: storage.load(),
    change(changes) {
      const settings = { ...get().settings, ...changes };
      storage.save(settings);
      set({ settings });
    },
    recallSettings: (changes) => set({ settings: { ...get().settings, ...changes } }),
  });
}

/** Settings in the browser's local storage; where it is closed to us, they last until the pane closes. */
export function localSettings(prefix: string): SettingsStorage {
  const key = `${prefix}doudi-settings`;
  return {
    load() {
      try {
        return readSettings(localStorage.getItem(key));
      } catch {
        return DEFAULT_SETTINGS;
      }
    },
    save(settings) {
      const asOf = settings.asOf === null ? null : formatDate(settings.asOf);
      try {
        localStorage.setItem(key, JSON.stringify({ ...settings, asOf, sheet: null }));
      } catch {
        // Storage is full or switched off: the settings hold until the pane closes.
      }
    },
  };
}

const CHOICES = {
  language: ["zh", "en"],
  theme: ["auto", "light", "dark", "contrast"],
  palette: ["safe", "office", "none"],
  area: ["rural", "urban"],
} as const;

/** Takes from kept text what is still a setting, and the default for the rest. */
export function readSettings(text: string | null): Settings {
  if (text === null) return DEFAULT_SETTINGS;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return DEFAULT_SETTINGS;
  }
  const value = (name: keyof Settings): unknown =>
    typeof kept === "object" && kept !== null ? Reflect.get(kept, name) : undefined;
  const oneOf = <T extends string>(choices: readonly T[], name: keyof Settings): T | undefined =>
    choices.find((choice) => choice === value(name));
  const string = (name: "pack" | "officer"): string => {
    const found = value(name);
    return typeof found === "string" ? found : DEFAULT_SETTINGS[name];
  };
  const asOf = value("asOf");
  return {
    language: oneOf(CHOICES.language, "language") ?? DEFAULT_SETTINGS.language,
    theme: oneOf(CHOICES.theme, "theme") ?? DEFAULT_SETTINGS.theme,
    palette: oneOf(CHOICES.palette, "palette") ?? DEFAULT_SETTINGS.palette,
    area: oneOf(CHOICES.area, "area") ?? null,
    sheet: null,
    pack: string("pack"),
    officer: string("officer"),
    asOf: typeof asOf === "string" ? parseIsoDate(asOf) : null,
    welcomed: value("welcomed") === true,
  };
}
