/** The sample roster as Excel opens it in a workbook of its own: it remembers the policy that fits it. */
import { openWorkbook } from "../workbook/file/open";
import { memoryText, NO_MEMORY, type RememberedPolicy } from "./store/workbook-memory";

/** Of the sample's own day and place. */
const POLICY: RememberedPolicy = {
  pack: "guizhou",
  asOf: { year: 2020, month: 6, day: 30 },
  area: "rural",
  sheet: null,
};

/**
 * The sample with its policy kept in it, so that whoever opens the pane beside it has nothing to choose.
 *
 * @param base64 the sample's bytes, in base 64
 */
export async function sampleWithPolicy(base64: string): Promise<string> {
  const book = await openWorkbook(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  await book.keepSettings(memoryText({ ...NO_MEMORY, policy: POLICY }));
  const bytes = await book.save();
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
