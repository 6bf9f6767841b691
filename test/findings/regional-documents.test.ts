/** A document binds the region that issued it: elsewhere a doubt may not cite it. */
import { clauseFor, type Clauses } from "../../src/findings/regional-documents";
import { findPack, policyAt, type Policy } from "../../src/policy";
import { TEST_DAY } from "../roster/build";

function policy(id: string): Policy {
  const pack = findPack(id);
  if (pack === null) throw new Error(`No such pack: ${id}`);
  return policyAt(pack, TEST_DAY);
}

test.each([
  ["guizhou-plan", "guizhou", "贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）"],
  ["guizhou-campaign", "guizhou", "贵州省民政厅2018年脱贫攻坚夏秋攻势行动实施方案"],
  ["xingan", "xingan", "对丧失劳动能力贫困人口救助兜底保障未覆盖“清零达标”专项行动实施方案"],
  ["nanchong", "nanchong", "推进巩固拓展民政领域脱贫攻坚成果提质增效工作方案"],
  ["wenchuan", "wenchuan", "国家扶贫日 | 脱贫攻坚 民政一直在路上"],
] as const)("%s is cited in %s with its clause, and nowhere else", (name, region, document) => {
  const clauses: Clauses = { [name]: { clause: "二（八）15", quote: "原文" } };
  expect(clauseFor(policy(region), clauses).source).toMatchObject({
    document,
    clause: "二（八）15",
    quote: "原文",
  });
  for (const other of ["guizhou", "xingan", "nanchong", "wenchuan", "blank", "hunan"]) {
    if (other !== region) expect(clauseFor(policy(other), clauses)).toEqual({});
  }
});

test("of several documents each region cites its own, of two of its own the one named first", () => {
  const clauses: Clauses = {
    xingan: { clause: "三" },
    "guizhou-campaign": { clause: "二" },
    "guizhou-plan": { clause: "一" },
  };
  expect(clauseFor(policy("guizhou"), clauses).source?.number).toBe("黔民发〔2018〕19号");
  expect(clauseFor(policy("xingan"), clauses).source?.clause).toBe("三");
  expect(clauseFor(policy("nanchong"), clauses)).toEqual({});
});
