import { formatDate } from "../calendar";
import { listPacks, parametersSheet, type PolicyPack } from "../policy";
import { nodeCompression } from "../workbook/file/compression-node";
import { newWorkbook } from "../workbook/file/new-workbook";
import { languageOf } from "./arguments";
import { jsonOutput, refuseOtherKinds, refuseOverwriting, writeOutputs } from "./files";
import { DEFAULT_POLICY, packOf } from "./policy-choice";
import type { Terminal } from "./terminal";

/** `doudi policies`: the packs there are, their regions, dates and documents. */
export async function policiesCommand(
  options: { readonly json?: string | true; readonly lang?: string },
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  const packs = listPacks();
  if (options.json !== undefined) {
    const result = packs.map(packJson);
    if (options.json === true) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    else {
      await refuseOverwriting([options.json], []);
      await writeOutputs([jsonOutput(options.json, result)]);
    }
    return;
  }
  const lines = packs.flatMap((pack) => [
    `${pack.id.padEnd(10)} ${pack.title[language]}`,
    ...pack.documents.map(
      (source) => `           《${source.document}》${source.number ? `（${source.number}）` : ""}`,
    ),
  ]);
  terminal.out(`${lines.join("\n")}\n`);
}

function packJson(pack: PolicyPack): unknown {
  return {
    id: pack.id,
    title: pack.title,
    regions: pack.regions,
    sha256: pack.sha256,
    documents: pack.documents,
    parameters: pack.entries.map((entry) => ({
      code: entry.code,
      scope: entry.scope,
      from: formatDate(entry.from),
      until: entry.until && formatDate(entry.until),
      value: entry.value,
      unit: entry.unit,
      standing: entry.standing,
      source: entry.source,
      note: entry.note,
    })),
  };
}

/** `doudi params`: a 政策参数 workbook of a pack, to be edited and given back with `--params`. */
export async function paramsCommand(
  options: { readonly policy?: string; readonly output: string; readonly lang?: string },
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  const pack = packOf(options.policy ?? DEFAULT_POLICY);
  refuseOtherKinds(options.output);
  await refuseOverwriting([options.output], []);
  const bytes = await newWorkbook([parametersSheet(pack)], { compression: nodeCompression });
  await writeOutputs([{ file: options.output, bytes }]);
  terminal.out(
    language === "zh"
      ? `已写出“${options.output}”：${pack.title.zh}的政策参数。填写后用 doudi check --params 使用。\n`
      : `Wrote "${options.output}": the parameters of ${pack.title.en}. Edit it and use it with doudi check --params.\n`,
  );
}
