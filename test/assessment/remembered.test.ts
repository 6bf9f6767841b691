import { remembered } from "../../src/assessment/remembered";

/** A reading that counts how often it was asked. */
function counted(): { readonly read: (text: string) => number | null; readonly asked: string[] } {
  const asked: string[] = [];
  const read = (text: string): number | null => {
    asked.push(text);
    return text === "" ? null : text.length;
  };
  return { read, asked };
}

test("a value is read once, and every time answered as it was read", () => {
  const { read, asked } = counted();
  const reading = remembered(read);
  expect(["二级", "肢体二级", "二级", "肢体二级"].map(reading)).toEqual([2, 4, 2, 4]);
  expect(asked).toEqual(["二级", "肢体二级"]);
});

test("that nothing can be read is remembered too", () => {
  const { read, asked } = counted();
  const reading = remembered(read);
  expect(["", ""].map(reading)).toEqual([null, null]);
  expect(asked).toEqual([""]);
});

test("a column of ever new words is not kept for good: after 1024 of them the first is read again", () => {
  const { read, asked } = counted();
  const reading = remembered(read);
  const words = Array.from({ length: 1024 }, (_, at) => `词${at}`);
  words.forEach(reading);
  reading("词0");
  expect(asked).toHaveLength(1024);
  expect(reading("又一个")).toBe(3);
  expect(reading("词0")).toBe(2);
  expect(reading("又一个")).toBe(3);
  expect(asked).toHaveLength(1026);
});

test("two readings do not share what they remember", () => {
  const length = remembered((text: string) => text.length);
  const first = remembered((text: string) => text.charAt(0));
  expect([length("二级"), first("二级"), length("二级")]).toEqual([2, "二", 2]);
});
