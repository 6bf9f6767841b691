/** National documents that some doubts rest on, from the dates on which they hold. */
import type { Source } from "../policy/types";

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
