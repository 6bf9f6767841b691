/**
 * How a manifest is made known to desktop Excel on this machine, and how that is undone: a value in
 * the registry on Windows, a copy in Excel's own folder on a Mac. Microsoft's documentation and
 * tools do the same; none of it was tried in a live Excel.
 */
import { join } from "node:path/posix";

const DEVELOPER = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

/**
 * Commands that add, remove and start, as programs with arguments; null where no desktop Excel
 * runs. Excel reads its list again at the next start (`RefreshAddins`).
 */
export function sideloadCommands({ platform, home, id, manifest }) {
  switch (platform) {
    case "win32":
      return {
        add: [
          ["reg", "add", DEVELOPER, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"],
          ["reg", "add", DEVELOPER, "/v", "RefreshAddins", "/t", "REG_DWORD", "/d", "1", "/f"],
        ],
        remove: [
          ["reg", "delete", DEVELOPER, "/v", id, "/f"],
          ["reg", "add", DEVELOPER, "/v", "RefreshAddins", "/t", "REG_DWORD", "/d", "1", "/f"],
        ],
        start: ["cmd", "/c", "start", "", "excel"],
      };
    case "darwin": {
      const folder = join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
      const copy = join(folder, `${id}.manifest.xml`);
      return {
        add: [
          ["mkdir", "-p", folder],
          ["cp", manifest, copy],
        ],
        remove: [["rm", "-f", copy]],
        start: ["open", "-a", "Microsoft Excel"],
      };
    }
    default:
      return null;
  }
}
