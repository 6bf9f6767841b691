/** The workbook's file name as the officer knows it, or what an unsaved one can be called. */
export function workbookName(): string {
  // Not in the declarations: an unsaved workbook has no address.
  const address = Office.context.document.url as string | null | undefined;
  const name = (address ?? "").split(/[\\/]/).pop() ?? "";
  if (name === "") return "当前工作簿";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
