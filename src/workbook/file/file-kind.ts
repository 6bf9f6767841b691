import type { WorkbookFault } from "../port";

/** What a file's first bytes say: a zip, or the fault that names what it is instead. */
export function fileKind(bytes: Uint8Array): "zip" | WorkbookFault {
  if (bytes.length === 0) return "empty-file";
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    return compoundKind(bytes);
  if (isOldWorksheet(bytes)) return "legacy-xls";
  const text = leadingText(bytes);
  if (text === null) return "not-a-zip";
  return text.trimStart().startsWith("<") ? "html-as-xls" : "text-file";
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** An OLE2 compound file is an encrypted .xlsx when it holds a stream EncryptedPackage, else an .xls. */
function compoundKind(bytes: Uint8Array): WorkbookFault {
  return holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "legacy-xls";
}

function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let k = 0;
    while (
      k < name.length &&
      bytes[at + 2 * k] === name.charCodeAt(k) &&
      bytes[at + 2 * k + 1] === 0
    ) {
      k++;
    }
    if (k === name.length) return true;
  }
  return false;
}

/** Excel 2 to 4 wrote a bare stream whose first record is BOF. */
function isOldWorksheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[3] ?? 1) === 0;
}

/** The start of the file as text, or null when it holds bytes that no text has. */
function leadingText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(head);
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(head);
  const isText = head.every((byte) => byte >= 32 || [9, 10, 11, 12, 13, 27].includes(byte));
  return isText ? new TextDecoder().decode(head) : null;
}
