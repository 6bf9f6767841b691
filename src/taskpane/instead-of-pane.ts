import type { Sentence } from "./outcome";
import { shellTexts } from "./texts/shell-texts";

/** Says why there is no pane, with nothing but the page itself, in both languages. */
export function sayInstead(element: HTMLElement, { zh, en }: Sentence): void {
  const place = document.createElement("main");
  const said = place.appendChild(document.createElement("div"));
  said.setAttribute("role", "alert");
  Object.assign(place.style, {
    padding: "16px 20px",
    font: '14px/20px "Segoe UI", "Microsoft YaHei UI", "PingFang SC", sans-serif',
    overflowWrap: "anywhere",
  });
  const heading = said.appendChild(document.createElement("h1"));
  heading.textContent = shellTexts.zh.product;
  heading.style.fontSize = "16px";
  for (const [language, text] of [
    ["zh-CN", zh],
    ["en", en],
  ] as const) {
    const paragraph = document.createElement("p");
    paragraph.lang = language;
    paragraph.textContent = text;
    said.append(paragraph);
  }
  // Nobody can be asked for the theme: the page follows the system.
  document.documentElement.style.colorScheme = "light dark";
  element.replaceChildren(place);
}
