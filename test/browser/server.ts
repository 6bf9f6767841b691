import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const FONTS = path.join(ROOT, "node_modules/@fontsource/noto-sans-sc");
const SAMPLES = path.join(ROOT, "assets/samples");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".png": "image/png",
};

/** A server on this machine alone, for one folder of built pages. */
export interface PageServer {
  /** `http://127.0.0.1:…` without a slash at the end. */
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * Serves a built folder, `/fonts/` (a Chinese face for headless browsers) and `/samples/01` (the
 * sample whose name begins so).
 */
export async function servePages(folder: string): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    answer(path.resolve(ROOT, folder), decodeURIComponent(pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(folder: string, pathname: string, response: ServerResponse): void {
  const sample = /^\/samples\/(\w+)$/.exec(pathname);
  const file = sample ? sampleFile(sample[1] ?? "") : fileFor(folder, pathname);
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "x-file": encodeURIComponent(path.basename(file)),
  });
  createReadStream(file).pipe(response);
}

function sampleFile(number: string): string | null {
  const name = readdirSync(SAMPLES).find((one) => one.startsWith(number));
  return name === undefined ? null : path.join(SAMPLES, name);
}

function fileFor(folder: string, pathname: string): string | null {
  const file = pathname.startsWith("/fonts/")
    ? path.join(FONTS, pathname.slice("/fonts/".length))
    : path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  const isInside = file.startsWith(folder + path.sep) || file.startsWith(FONTS + path.sep);
  return isInside && existsSync(file) ? file : null;
}
