import { ApiError } from "../api-error";
import type { Book } from "../book";
import { hostObject, type HostObject, type Kind } from "../kind";
import { textOf } from "./places";

interface SettingPlace {
  readonly book: Book;
  readonly key: string;
}

const setting: Kind<SettingPlace> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ book, key }) => book.settings.get(key) },
  set: { Value: ({ book, key }, value) => void book.settings.set(key, value) },
  call: { Delete: ({ book, key }) => void book.settings.delete(key) },
};

const settings: Kind<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => hostObject(setting, { book, key })),
  item: (book, key) => {
    const name = textOf(key, "SettingCollection.getItem");
    if (!book.settings.has(name)) throw new ApiError("ItemNotFound", "SettingCollection.getItem");
    return hostObject(setting, { book, key: name });
  },
  call: {
    Add: (book, key, value) => {
      if (book.readOnly) throw new ApiError("AccessDenied", "SettingCollection.add");
      const name = textOf(key, "SettingCollection.add");
      book.settings.set(name, value);
      return hostObject(setting, { book, key: name });
    },
    GetItemOrNullObject: (book, key) => {
      const name = textOf(key, "SettingCollection.getItemOrNullObject");
      return book.settings.has(name) ? hostObject(setting, { book, key: name }) : null;
    },
  },
};

export function settingsObject(book: Book): HostObject {
  return hostObject(settings, book);
}

export const SETTING_KINDS = [setting, settings] as const;
