/**
 * Breaks text into lines no wider than a width: at line feeds, between full-width characters, and
 * within words that do not fit a line of their own.
 */
export function wrappedLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  return text.split(/\r?\n/).flatMap((line) => wrapLine(line, width, measure));
}

function wrapLine(line: string, width: number, measure: (text: string) => number): string[] {
  if (width <= 0 || measure(line) <= width) return [line];
  const lines: string[] = [];
  let current = "";
  for (const piece of line.match(/[\u0021-\u024f]+|\s+|./gsu) ?? []) {
    if (measure(current + piece) <= width) {
      current += piece;
      continue;
    }
    if (current !== "") lines.push(current);
    current = "";
    for (const character of piece.trimStart()) {
      if (current !== "" && measure(current + character) > width) {
        lines.push(current);
        current = "";
      }
      current += character;
    }
  }
  if (current !== "") lines.push(current);
  return lines;
}
