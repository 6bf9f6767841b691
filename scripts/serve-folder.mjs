/** A small server for a built folder: the files in it, nothing above it, GET and HEAD only. */
import { createReadStream, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

/** The file that a request asks for, or null. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "https://localhost").pathname);
  } catch {
    return null;
  }
  const file = resolve(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (path.includes("\0") || !file.startsWith(resolve(folder) + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** A listener for `http.createServer` or `https.createServer`. */
export function serveFolder(folder) {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const file = fileFor(folder, request.url ?? "/");
    if (file === null) {
      response.writeHead(404, { "content-type": "text/plain" }).end("404");
      return;
    }
    const headers = {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      // Excel keeps pages eagerly; during development the newest build has to win.
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    };
    response.writeHead(200, headers);
    if (request.method === "HEAD") response.end();
    else createReadStream(file).pipe(response);
  };
}
