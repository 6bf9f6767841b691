/** The five source documents, by the pack that follows them: what a doubt may cite in that region alone. */
import type { Policy, Source } from "../policy/types";
import type { Sighting } from "./types";

/** A clause of a document and the words relied on. */
export type Clause = Pick<Source, "clause" | "quote">;

const GUIZHOU_PLAN: Source = {
  document: "贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）",
  issued: "2018-03-22",
};
const GUIZHOU_CAMPAIGN: Source = {
  document: "贵州省民政厅2018年脱贫攻坚夏秋攻势行动实施方案",
  number: "黔民发〔2018〕19号",
  issued: "2018-07-30",
};
const XINGAN: Source = {
  document: "对丧失劳动能力贫困人口救助兜底保障未覆盖“清零达标”专项行动实施方案",
  issued: "2019-04-03",
};
const NANCHONG: Source = {
  document: "推进巩固拓展民政领域脱贫攻坚成果提质增效工作方案",
  issued: "2024-08-14",
};
const ARTICLES: Source = { document: "国家扶贫日 | 脱贫攻坚 民政一直在路上" };

/** Documents by the name that `clauses` give them. */
const DOCUMENTS = {
  "guizhou-plan": { pack: "guizhou", source: GUIZHOU_PLAN },
  "guizhou-campaign": { pack: "guizhou", source: GUIZHOU_CAMPAIGN },
  xingan: { pack: "xingan", source: XINGAN },
  nanchong: { pack: "nanchong", source: NANCHONG },
  wenchuan: { pack: "wenchuan", source: ARTICLES },
} as const satisfies Readonly<Record<string, { readonly pack: string; readonly source: Source }>>;

export type RegionalDocument = keyof typeof DOCUMENTS;

/** Clauses by document. @example { nanchong: { clause: "二（八）15", quote: "…" } } */
export type Clauses = Partial<Readonly<Record<RegionalDocument, Clause>>>;

/** The clause of the region's own document as the source of a sighting; nothing in any other region. */
export function clauseFor(policy: Policy, clauses: Clauses): Pick<Sighting, "source"> {
  for (const name of Object.keys(clauses) as readonly RegionalDocument[]) {
    const { pack, source } = DOCUMENTS[name];
    if (pack === policy.id) return { source: { ...source, ...clauses[name] } };
  }
  return {};
}
