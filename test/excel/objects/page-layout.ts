import { hostObject, type HostObject, type Kind } from "../kind";
import { refuseProtected, type SheetPlace } from "./places";

/** Keeps what was set of a sheet's page under a name, for tests to look at. */
function keep(place: SheetPlace, name: string, value: unknown): void {
  refuseProtected(place, `PageLayout.${name}`);
  place.sheet.pageLayout.set(name, value);
}

const KEPT = [
  "Orientation",
  "PaperSize",
  "Zoom",
  "TopMargin",
  "BottomMargin",
  "LeftMargin",
  "RightMargin",
] as const;

const pageLayout: Kind<SheetPlace> = {
  name: "PageLayout",
  set: Object.fromEntries(
    KEPT.map((name) => [name, (place: SheetPlace, value: unknown) => keep(place, name, value)]),
  ),
  objects: { HeadersFooters: (place) => hostObject(headersFooters, place) },
  call: {
    SetPrintTitleRows: (place, rows) => keep(place, "PrintTitleRows", rows),
    SetPrintMargins: (place, unit, margins) => keep(place, "PrintMargins", { unit, margins }),
  },
};

const headersFooters: Kind<SheetPlace> = {
  name: "HeaderFooterGroup",
  objects: { DefaultForAllPages: (place) => hostObject(headerFooter, place) },
};

const headerFooter: Kind<SheetPlace> = {
  name: "HeaderFooter",
  set: { CenterFooter: (place, value) => keep(place, "CenterFooter", value) },
};

export function pageLayoutObject(place: SheetPlace): HostObject {
  return hostObject(pageLayout, place);
}

export const PAGE_KINDS = [pageLayout, headersFooters, headerFooter] as const;
