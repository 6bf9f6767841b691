/** The command as it is installed: what `npm ci` built, started by its launcher. */
import { spawn } from "node:child_process";
import path from "node:path";

test("a reader that has read enough is no fault", async () => {
  const launcher = path.join(__dirname, "../../bin/doudi.js");
  const child = spawn(process.execPath, [launcher, "policies", "--json"]);
  let err = "";
  child.stderr.on("data", (text: Buffer) => {
    err += text.toString();
  });
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
