/** From the text of a YAML file to a pack, or to the list of everything that is wrong with it. */
import { formatDate } from "../calendar";
import { canonicalHash } from "./canonical";
import { documentSource, packEntry } from "./pack-entry";
import { packSchema, shapeFault, type PackFile } from "./pack-schema";
import { PackText, type ReadBefore } from "./pack-text";
import { PolicyError } from "./policy-error";
import { closed, overlaps } from "./timeline";
import type { ParameterEntry, PolicyPack } from "./types";

/**
 * Reads and checks a pack by itself, without the national layer beneath it.
 *
 * @param text the YAML text
 * @param file its name, `<id>.yaml`, for the sentences about its faults
 * @param before what the build has read of the text, where it did
 * @throws PolicyError with every fault and its line
 */
export function loadPack(text: string, file: string, before: ReadBefore | null = null): PolicyPack {
  const source = new PackText(text, file, before);
  stopOnFaults(source);
  const shape = packSchema.safeParse(source.data, { reportInput: true });
  if (!shape.success) {
    for (const issue of shape.error.issues) source.fault(issue.path, shapeFault(issue));
    throw new PolicyError(source.problems);
  }
  return packOf(source, shape.data, file);
}

function packOf(source: PackText, data: PackFile, file: string): PolicyPack {
  if (file.replace(/^.*[\\/]/, "") !== `${data.id}.yaml`) {
    source.fault(["id"], {
      zh: `id 应与文件名一致：${file}`,
      en: `the id must be the file's name: ${file}`,
    });
  }
  const entries = entriesOf(source, data);
  stopOnFaults(source);
  const pack = {
    id: data.id,
    title: data.title,
    regions: data.regions,
    documents: Object.values(data.documents).map(documentSource),
    entries: closed(entries),
  };
  return { ...pack, sha256: canonicalHash(pack) };
}

function entriesOf(source: PackText, data: PackFile): readonly ParameterEntry[] {
  const indexes = new Map<ParameterEntry, number>();
  for (const index of data.parameters.keys()) {
    const entry = packEntry(source, data, index);
    if (entry !== null) indexes.set(entry, index);
  }
  const entries = [...indexes.keys()];
  for (const { first, second } of overlaps(entries)) {
    source.fault(["parameters", indexes.get(second) ?? 0], {
      zh: `${second.code} 自 ${formatDate(second.from)} 起与 ${first.place} 的日期重叠`,
      en: `${second.code} overlaps ${first.place} from ${formatDate(second.from)} on`,
    });
  }
  return entries;
}

function stopOnFaults(source: PackText): void {
  if (source.problems.length > 0) throw new PolicyError(source.problems);
}
