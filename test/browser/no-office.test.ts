import { axeProblems, shoot } from "./looking";
import { buildProductionPane } from "./production-pane";
import { setStage } from "./stage";

const stage = setStage(buildProductionPane);

test("where office.js is out of reach the pane says so, instead of staying white", async () => {
  const page = await stage.browser().newPage({ viewport: { width: 350, height: 500 } });
  await page.route(/office\.js/, (route) => route.abort());
  await page.goto(`${stage.server().address}/taskpane.html`);
  await page.getByText(/没有取到 office\.js/).waitFor();
  await page.getByText(/office\.js could not be fetched/).waitFor();
  await shoot(page, "no-office");
  expect(await axeProblems(page)).toEqual([]);
  await page.close();
});
