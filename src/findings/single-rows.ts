/**
 * Rules that judge a row by its own cells: what they see in the first rows of a roster stands when
 * all rows are read. Not among them are those that compare rows, and those of dates, which Excel
 * tells from numbers only when asked once more.
 */
export const SINGLE_ROW_RULES: readonly string[] = [
  "A01",
  "A02",
  "A03",
  "A04",
  "A05",
  "A06",
  "A07",
  "A08",
  "A09",
  "A11",
  "A12",
  "A13",
  "A15",
  "A17",
  "A20",
];
