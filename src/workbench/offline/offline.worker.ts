/**
 * Keeps the workbench's own files, so that it opens again when the server is gone. While the server
 * answers, its files win: what is kept is a reserve, never an old version in front of a new one.
 */

/** What a service worker has that the page's types do not know of. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface ServiceWorkerScope {
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

/** Set by the build: all files of the folder, and a name that changes with any of them. */
declare const WORKBENCH_FILES: readonly string[];
declare const WORKBENCH_VERSION: string;

const scope = self as unknown as ServiceWorkerScope;
const PREFIX = `doudi-workbench ${scope.registration.scope} `;
const NAME = PREFIX + WORKBENCH_VERSION;

async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME);
  // Past the browser's own cache, which may still hold the files of an earlier version.
  await cache.addAll(WORKBENCH_FILES.map((file) => new Request(file, { cache: "reload" })));
  await scope.skipWaiting();
}

async function forgetEarlier(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(earlier.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(NAME);
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}

scope.addEventListener("install", (event) => event.waitUntil(keepFiles()));
scope.addEventListener("activate", (event) => event.waitUntil(forgetEarlier()));
scope.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});
