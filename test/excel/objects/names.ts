import { ApiError } from "../api-error";
import type { Book, DefinedName } from "../book";
import { hostObject, type HostObject, type Kind } from "../kind";
import { flagOf, textOf } from "./places";
import { rangePlaceOf } from "./range";

interface NamePlace {
  readonly book: Book;
  readonly name: DefinedName;
}

const namedItem: Kind<NamePlace> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name.name }),
  get: {
    Name: ({ name }) => name.name,
    Formula: ({ book, name }) => book.nameFormula(name),
    Visible: ({ name }) => name.visible,
  },
  set: {
    Visible: ({ name }, value) => {
      name.visible = flagOf(value, "NamedItem.visible");
    },
  },
  call: {
    Delete: ({ book, name }) => {
      book.names.splice(book.names.indexOf(name), 1);
    },
  },
};

function findName(book: Book, text: string): DefinedName | null {
  const wanted = text.toLowerCase();
  return book.names.find(({ name }) => name.toLowerCase() === wanted) ?? null;
}

function targetOf(book: Book, reference: unknown): NonNullable<DefinedName["target"]> {
  if (typeof reference === "string") {
    return book.area(reference, null, "NamedItemCollection.add");
  }
  const place = rangePlaceOf(reference);
  const [rect] = place?.rects ?? [];
  if (!place || !rect) throw new ApiError("InvalidArgument", "NamedItemCollection.add");
  return { sheet: place.sheet, rect };
}

const names: Kind<Book> = {
  name: "NamedItemCollection",
  items: (book) => book.names.map((name) => hostObject(namedItem, { book, name })),
  item: (book, wanted) => {
    const found = findName(book, textOf(wanted, "NamedItemCollection.getItem"));
    if (!found) throw new ApiError("ItemNotFound", "NamedItemCollection.getItem");
    return hostObject(namedItem, { book, name: found });
  },
  call: {
    Add: (book, name, reference) => {
      if (book.readOnly) throw new ApiError("AccessDenied", "NamedItemCollection.add");
      const added = book.addName(
        textOf(name, "NamedItemCollection.add"),
        targetOf(book, reference),
      );
      return hostObject(namedItem, { book, name: added });
    },
    GetItemOrNullObject: (book, wanted) => {
      const text = textOf(wanted, "NamedItemCollection.getItemOrNullObject");
      const name = findName(book, text);
      return name ? hostObject(namedItem, { book, name }) : null;
    },
  },
};

export function namesObject(book: Book): HostObject {
  return hostObject(names, book);
}

export const NAME_KINDS = [namedItem, names] as const;
