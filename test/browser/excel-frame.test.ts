import type { Browser } from "playwright-core";
import { Book } from "../excel/book";
import { openInExcel } from "../excel/page";
import { startBrowser } from "./browser";

const PAGE = `<!doctype html><meta charset="utf-8"><title>试</title>
<script src="/officejs/office.js"></script><p id="told"></p><script>
  Office.onReady(({ host, platform }) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("低保");
    const used = sheet.getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    sheet.getRange("B1").values = [[used.values[0][0] + "已核"]];
    await context.sync();
    document.getElementById("told").textContent = host + " " + platform;
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => {
      document.getElementById("told").textContent = "选中 " + address;
    });
    await context.sync();
  }));
</script>`;

describe("the unmodified Office.js client in a frame in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test("becomes ready, reads, writes and hears events from the stand-in", async () => {
    const book = new Book("低保");
    book.sheet("低保").put(0, 0, "甲");
    const page = await browser.newPage();
    const { frame, traffic, strayRequests } = await openInExcel(page, book, {
      pages: { "/pane.html": PAGE },
      path: "/pane.html",
    });
    await frame.waitForFunction(() =>
      document.getElementById("told")?.textContent?.includes("Excel"),
    );
    expect(await frame.textContent("#told")).toBe("Excel OfficeOnline");
    expect(book.sheet("低保").value(0, 1)).toBe("甲已核");
    expect(traffic.syncs).toBeGreaterThanOrEqual(2);
    await frame.waitForTimeout(200);
    book.select(book.sheet("低保"), [{ row: 2, column: 2, rows: 1, columns: 1 }]);
    await frame.waitForFunction(() =>
      document.getElementById("told")?.textContent?.includes("选中"),
    );
    expect(await frame.textContent("#told")).toBe("选中 C3");
    // Office.js tries to open a telemetry frame of its own; the page's policy is to forbid it.
    expect(strayRequests.filter((address) => !address.includes("telemetry"))).toEqual([]);
    await page.close();
  });
});
