/** The packs that come with the product, each laid over the national one. */
import { canonicalHash } from "./canonical";
import { loadPack } from "./load-pack";
import { packSources } from "./packs.generated";
import { layered } from "./timeline";
import type { ParameterEntry, PolicyPack } from "./types";

/** The layer beneath every pack: methods by default, and the national documents by date. */
const NATIONAL = "national";

const loaded = new Map<string, PolicyPack>();

function bundled(id: string): PolicyPack | null {
  const known = loaded.get(id);
  if (known) return known;
  const source = packSources.find(({ file }) => file === `${id}.yaml`);
  if (source === undefined) return null;
  const pack = loadPack(source.text, source.file, source);
  loaded.set(id, pack);
  return pack;
}

/** A pack with entries laid over its own; where both hold on a day, the given ones do. */
export function withEntries(pack: PolicyPack, entries: readonly ParameterEntry[]): PolicyPack {
  const merged = { ...pack, entries: layered(entries, pack.entries) };
  return { ...merged, sha256: canonicalHash(merged) };
}

/** A pack over the national layer, whose values hold where the pack itself says nothing. */
export function overNational(pack: PolicyPack): PolicyPack {
  const national = bundled(NATIONAL);
  if (national === null) throw new Error("The national pack is missing: run `npm run data`.");
  const merged = {
    ...pack,
    documents: [...pack.documents, ...national.documents],
    entries: layered(pack.entries, national.entries),
  };
  return { ...merged, sha256: canonicalHash(merged) };
}

const complete = new Map<string, PolicyPack>();

/**
 * The pack of an id, over the national layer; null when there is none.
 *
 * @throws PolicyError where the pack's file is faulty
 */
export function findPack(id: string): PolicyPack | null {
  const known = complete.get(id);
  if (known) return known;
  const pack = id === NATIONAL ? null : bundled(id);
  if (pack === null) return null;
  const merged = overNational(pack);
  complete.set(id, merged);
  return merged;
}

/** All packs that an officer can choose, `blank` first. */
export function listPacks(): readonly PolicyPack[] {
  return packSources
    .map(({ file }) => file.replace(/\.yaml$/, ""))
    .sort((a, b) => Number(b === "blank") - Number(a === "blank"))
    .map(findPack)
    .filter((pack) => pack !== null);
}
