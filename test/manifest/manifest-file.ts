/** The manifest as a tree, read for the tests. Needs a `DOMParser`: run under jsdom. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");
export const MANIFEST = join(ROOT, "manifest.xml");

export function parseXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, "text/xml");
  const fault = parsed.querySelector("parsererror");
  if (fault !== null) throw new Error(fault.textContent ?? "not well-formed");
  return parsed;
}

export function readManifest(): Document {
  return parseXml(readFileSync(MANIFEST, "utf8"));
}

export function elements(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

/** The one element of a name, wherever it stands. */
export function only(root: Document | Element, name: string): Element {
  const found = elements(root, name);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} × ${name}`);
  return first;
}

export function child(parent: Element, name: string): Element {
  const found = [...parent.children].filter((one) => one.localName === name);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} × ${name}`);
  return first;
}

export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.nodeName} has no ${name}`);
  return value;
}

/** The resources of the manifest: its kind (Image, Url, String), where it stands, and its values. */
export interface Resource {
  readonly id: string;
  readonly list: string;
  readonly value: string;
  readonly english: string | null;
}

export function resources(manifest: Document): Resource[] {
  const lists = [...only(manifest, "Resources").children];
  return lists.flatMap((list) =>
    [...list.children].map((one) => ({
      id: attribute(one, "id"),
      list: list.localName,
      value: attribute(one, "DefaultValue"),
      english: override(one),
    })),
  );
}

/** The en-US value of an element, or null. */
export function override(element: Element): string | null {
  const found = [...element.children].find(
    (one) => one.localName === "Override" && one.getAttribute("Locale") === "en-US",
  );
  return found === undefined ? null : attribute(found, "Value");
}
