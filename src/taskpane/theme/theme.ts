import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";
import type { Appearance } from "../host";

/** Chinese faces first on each system, so that mixed text keeps one line height. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif';

const BASES: Readonly<Record<Appearance, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Fluent's theme for an appearance, with our fonts; captions are 12 px, body text 14 px. */
export function themeFor(appearance: Appearance): Theme {
  const base = BASES[appearance];
  // Fluent's smallest text is 10 px: too small for Chinese.
  return { ...base, fontFamilyBase: FONTS, fontSizeBase100: "12px", lineHeightBase100: "16px" };
}
