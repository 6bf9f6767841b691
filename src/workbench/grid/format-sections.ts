/** The sections of a number format code, cut at semicolons that are no part of quoted text. */
export function sectionsOf(code: string): string[] {
  const sections = [""];
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|./gsu)) {
    if (token === ";") sections.push("");
    else sections[sections.length - 1] += token;
  }
  return sections;
}
