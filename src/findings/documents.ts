/** The documents that rules of these families rest on. A rule without one is plain arithmetic or practice. */
import type { Source } from "../policy/types";

/** 兴安盟“清零达标”方案, four (一) 六: phase-out of 12 to 24 months, and on where not stably out of poverty. */
export const XINGAN_PHASE_OUT: Source = {
  document:
    "对丧失劳动能力贫困人口救助兜底保障未覆盖“清零达标”专项行动实施方案（兴安盟民政局，2019-04-03）",
  clause: "四（一）",
  quote:
    "纳入农村牧区低保的建档立卡贫困户人均收入超过当地低保标准后给予12-24个月的“渐退期”。对于“渐退期”满后仍未实现稳定脱贫的建档立卡贫困人口继续给予低保保障",
};

/** The same plan: whole-household where the conditions are met, else single-person. */
export const XINGAN_COVERAGE: Source = {
  document: XINGAN_PHASE_OUT.document,
  clause: "四（一）",
  quote:
    "将符合整户纳入条件的整户纳入低保范围,不符合整户纳入条件的按照单人户纳入低保范围,做到应保尽保",
};

/** 贵州三年行动计划, 三（一）1: categorical supplements for the sick, old, disabled and weak. */
export const GUIZHOU_SUPPLEMENTS: Source = {
  document: "贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）",
  clause: "三（一）1",
  quote:
    "对贫困群体中的“病老残弱”人员及其家庭和存在双重或多重困难叠加的家庭,切实做到低保分类施保必到位",
};

/** 民发〔2022〕83号 (一), as far as a public page shows it: 成年无业重度残疾人 may be taken as a single person. */
export const NOTICE_2022_83: Source = {
  document: "关于进一步做好最低生活保障等社会救助兜底保障工作的通知",
  number: "民发〔2022〕83号",
  clause: "（一）",
};

/** 民发〔2021〕57号 article 23, as quoted by 广水市: shortfall or tiers. */
export const MEASURES_2021_ARTICLE_23: Source = {
  document: "最低生活保障审核确认办法",
  number: "民发〔2021〕57号",
  clause: "第二十三条",
  quote:
    "最低生活保障金可以按照审核确定的申请家庭人均收入与当地最低生活保障标准的差额计算；也可以根据申请家庭困难程度和人员情况，采取分档方式计算",
};
