import type { Book } from "../book";

/** The two methods by which a client registers for an event and takes that back. */
export function eventMethods<S>(
  events: readonly string[],
  target: (state: S) => readonly [Book, string],
): Record<string, (state: S) => void> {
  const methods: Record<string, (state: S) => void> = {};
  for (const event of events) {
    methods[`_Register${event}`] = (state) => {
      const [book, id] = target(state);
      book.subscribe(id, event, 1);
    };
    methods[`_Unregister${event}`] = (state) => {
      const [book, id] = target(state);
      book.subscribe(id, event, -1);
    };
  }
  return methods;
}
