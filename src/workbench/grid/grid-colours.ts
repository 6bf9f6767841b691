/** The colours of the grid around the county's own: it reads as a sheet of paper in every theme. */
export interface GridColours {
  readonly paper: string;
  readonly text: string;
  readonly line: string;
  readonly border: string;
  readonly header: string;
  readonly headerText: string;
  readonly headerActive: string;
  readonly accent: string;
  readonly selected: string;
  readonly error: string;
}

/**
 * The grid stays light in the dark theme, as Excel's does: fills in a workbook are chosen for white
 * paper and would lose their meaning on another.
 */
export const LIGHT: GridColours = {
  paper: "#ffffff",
  text: "#1f1f1f",
  line: "rgba(0,0,0,0.14)",
  border: "#7a7a7a",
  header: "#f3f3f3",
  headerText: "#4a4a4a",
  headerActive: "#d6e7dc",
  accent: "#107c41",
  selected: "rgba(16,124,65,0.10)",
  error: "#a4262c",
};

export const CONTRAST: GridColours = {
  paper: "#ffffff",
  text: "#000000",
  line: "rgba(0,0,0,0.55)",
  border: "#000000",
  header: "#ffffff",
  headerText: "#000000",
  headerActive: "#ffff00",
  accent: "#0000ff",
  selected: "rgba(0,0,255,0.18)",
  error: "#8b0000",
};

export const FONTS =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "Segoe UI", sans-serif';
