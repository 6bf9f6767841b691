import type { Grid } from "../../workbook/grid";
import { placeIn } from "../place-words";
import { rowTexts, type HeaderBand } from "./bands";
import type { RowKind } from "./row-kinds";

/** A line between the rows of a table that says where the households below it live. */
export interface Section {
  readonly row: number;
  readonly town: string | null;
  readonly village: string | null;
}

/** Lines such as 一、东村 or 城关镇: a single cell that names a place, above rows of data. */
export function sectionsOf(
  grid: Grid,
  band: HeaderBand,
  kinds: readonly RowKind[],
): readonly Section[] {
  const sections: Section[] = [];
  kinds.forEach((kind, index) => {
    if (kind !== "note") return;
    const row = band.firstRow + index;
    const texts = rowTexts(grid, band.area, row);
    const text = texts[0]?.text ?? "";
    if (texts.length !== 1 || text.length > 16) return;
    const place = placeIn(text.replace(/^[(（]?[一二三四五六七八九十\d]+[)）]?[、.,]/, ""));
    if (place.town !== null || place.village !== null) sections.push({ row, ...place });
  });
  return sections;
}
