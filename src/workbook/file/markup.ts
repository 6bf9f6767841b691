import { escapeXml, type XmlElement } from "../xml";

/**
 * An element written anew, with another prefix or none for the names that have its prefix. The text
 * is the same for two elements that differ only in prefix, quotes or space between attributes.
 */
export function serialise(
  element: XmlElement,
  source: string,
  prefix: { readonly from: string; readonly to: string },
  attributes: ReadonlyMap<string, string> = element.attributes,
): string {
  const name = element.name.startsWith(prefix.from)
    ? prefix.to + element.name.slice(prefix.from.length)
    : element.name;
  let open = `<${name}`;
  for (const [key, value] of attributes) open += ` ${key}="${escapeXml(value)}"`;
  if (element.children.length === 0) {
    const text = source.slice(element.openEnd, element.closeStart).trim();
    return element.selfClosing || text === "" ? `${open}/>` : `${open}>${text}</${name}>`;
  }
  const children = element.children.map((child) => serialise(child, source, prefix));
  return `${open}>${children.join("")}</${name}>`;
}

/** Gives every name without a prefix in a fragment of ours the prefix that a part uses. */
export function withPrefix(fragment: string, prefix: string): string {
  return prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, `<$1${prefix}`);
}
