import { parseXml } from "../../../src/workbook/xml";
import { ApiError } from "../api-error";
import type { Book, XmlPart } from "../book";
import { hostObject, type HostObject, type Kind } from "../kind";
import { textOf } from "./places";

interface PartPlace {
  readonly book: Book;
  readonly part: XmlPart;
}

function namespaceOf({ xml }: XmlPart): string {
  return /xmlns(?::\w+)?=["']([^"']*)/.exec(xml)?.[1] ?? "";
}

/** Text that is well-formed XML, as Excel takes no other. */
function xmlOf(value: unknown, location: string): string {
  const text = textOf(value, location);
  try {
    parseXml(text);
  } catch {
    throw new ApiError("InvalidArgument", location);
  }
  return text;
}

function refuseReadOnly(book: Book, location: string): void {
  if (book.readOnly) throw new ApiError("AccessDenied", location);
}

const xmlPart: Kind<PartPlace> = {
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  get: { Id: ({ part }) => part.id, NamespaceUri: ({ part }) => namespaceOf(part) },
  call: {
    GetXml: ({ part }) => part.xml,
    SetXml: ({ book, part }, xml) => {
      refuseReadOnly(book, "CustomXmlPart.setXml");
      part.xml = xmlOf(xml, "CustomXmlPart.setXml");
    },
    Delete: ({ book, part }) => {
      refuseReadOnly(book, "CustomXmlPart.delete");
      book.xmlParts.splice(book.xmlParts.indexOf(part), 1);
    },
  },
};

function partObject(book: Book, part: XmlPart): HostObject {
  return hostObject(xmlPart, { book, part });
}

const scoped: Kind<{ readonly book: Book; readonly namespace: string }> = {
  name: "CustomXmlPartScopedCollection",
  items: ({ book, namespace }) =>
    book.xmlParts
      .filter((part) => namespaceOf(part) === namespace)
      .map((part) => partObject(book, part)),
};

const xmlParts: Kind<Book> = {
  name: "CustomXmlPartCollection",
  items: (book) => book.xmlParts.map((part) => partObject(book, part)),
  item: (book, id) => {
    const part = book.xmlParts.find((one) => one.id === id);
    if (!part) throw new ApiError("ItemNotFound", "CustomXmlPartCollection.getItem");
    return partObject(book, part);
  },
  call: {
    Add: (book, xml) => {
      refuseReadOnly(book, "CustomXmlPartCollection.add");
      const part = { id: book.newId(), xml: xmlOf(xml, "CustomXmlPartCollection.add") };
      book.xmlParts.push(part);
      return partObject(book, part);
    },
    GetByNamespace: (book, namespace) =>
      hostObject(scoped, {
        book,
        namespace: textOf(namespace, "CustomXmlPartCollection.getByNamespace"),
      }),
  },
};

export function xmlPartsObject(book: Book): HostObject {
  return hostObject(xmlParts, book);
}

export const XML_KINDS = [xmlPart, scoped, xmlParts] as const;
