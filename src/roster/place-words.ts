import type { Scheme } from "./types";

const SCHEMES: readonly (readonly [Scheme, RegExp])[] = [
  ["marginal", /边缘(?:家庭|户|人口|群体|对象|$)|低保边缘|低收入/],
  ["tekun", /特困|五保/],
  ["disability-allowance", /残疾人?.{0,6}补贴|两项补贴|残补|残疾人(?:名|基本|信息|台账|花名|登记)/],
  ["old-age-allowance", /高龄|长寿/],
  ["children", /孤儿|困境儿童|事实无人抚养|留守儿童/],
  ["temporary-relief", /临时救助|急难/],
  ["registered-poor", /建档立卡|脱贫户|脱贫人口|监测户|监测对象|防返贫|返贫|贫困户|贫困人口|扶贫/],
];

/** The schemes that words name, best known first; 低保边缘 is not 低保. */
function schemesIn(text: string): readonly Scheme[] {
  // 易地扶贫搬迁一次性临时救助 is relief, and no register of the poor.
  const isMoversRelief = /搬迁.*(?:临时)?救助/.test(text);
  const plain = isMoversRelief ? text.replace(/扶贫搬迁/g, "搬迁") : text;
  const found = SCHEMES.filter(([, words]) => words.test(plain)).map(([scheme]) => scheme);
  const withoutMarginal = text.replace(/低保边缘|非低保/g, "");
  if (/低保|最低生活保障|城保|农保户/.test(withoutMarginal)) found.push("dibao");
  return found;
}

/**
 * The scheme that a title, a sheet's name or a cell (低保类别) names; null where it names none, or
 * more than one.
 *
 * @example schemeIn("2024年农村低保花名册") // "dibao"
 */
export function schemeIn(text: string): Scheme | null {
  const found = schemesIn(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Rural or urban, where words say one of the two; 城乡 says neither.
 *
 * @example areaIn("城市居民最低生活保障金发放领取表") // "urban"
 */
export function areaIn(text: string): "rural" | "urban" | null {
  const rural = /农村|农低|乡村低保/.test(text);
  const urban = /城市|城镇|城低|城保/.test(text.replace(/城乡/g, ""));
  if (rural === urban) return null;
  return rural ? "rural" : "urban";
}

/** A place's name up to the word that says what it is. */
const TOWN = /([\u4e00-\u9fff]{1,8}?(?:民族乡|街道办事处|街道|苏木|乡|镇))/;
const VILLAGE = /([\u4e00-\u9fff]{1,10}?(?:社区|居委会|村委会|村|嘎查|居))(?![镇乡街民])/;
const LABELS =
  /(?:填报单位|填表单位|制表单位|报送单位|所属地区|所属区划|单位名称|单位|所属|乡镇|镇街|街道|村\(?居\)?|社区|地址|地区)\s*(?:\([^)]*\))?\s*[:]/g;

/** Township and village that a line above a table, or a sheet's name, says. */
export function placeIn(text: string): {
  readonly town: string | null;
  readonly village: string | null;
} {
  const plain = text
    .normalize("NFKC")
    .replace(LABELS, " ")
    .replace(
      /\d{4}年(?:度|\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月|农村|城镇|城乡|城市|各乡镇|全镇|全村|各村/g,
      " ",
    )
    .replace(/[_＿]+/g, "")
    .replace(/(乡镇|镇)\s*\(街道\)/g, "镇 ")
    .replace(/村\s*\(居\)\s*委会|村\(社区\)|村\(居\)/g, "村 ")
    .replace(/[\u4e00-\u9fff]{2,9}?(?:自治州|地区|自治区|省)/g, " ")
    .replace(/[\u4e00-\u9fff]{2,7}?(?:自治县|自治旗)/g, " ");
  const town = TOWN.exec(plain);
  const rest = town === null ? plain : plain.slice(town.index + town[0].length);
  const village = VILLAGE.exec(rest);
  return { town: clean(town?.[1]), village: clean(village?.[1]) };
}

/** A bare 村 or 乡镇 is a label whose name was not filled in. */
function clean(name: string | undefined): string | null {
  if (name === undefined) return null;
  const short = name.replace(/^.*?(?:县|市|区|旗)(?=[\u4e00-\u9fff]{2,})/, "");
  return /^(?:乡|镇|街道|村|社区|居|乡镇|农村|城镇|城乡|全村|本村|各村|全镇|本镇)$/.test(short)
    ? null
    : short;
}

/** The month that a title, line or sheet name says, as year × 12 + month; null where none. */
export function monthIn(text: string): number | null {
  const match = /(\d{4})\s*(?:年|[.\-/])\s*(\d{1,2})\s*(?:月|$|[^\d.])/.exec(text);
  if (match === null) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? Number(match[1]) * 12 + month : null;
}

/** The year that a title, line or sheet name says (2024年); null where none. */
export function yearIn(text: string): number | null {
  const match = /(?<!\d)((?:19|20)\d{2})\s*年/.exec(text);
  return match === null ? null : Number(match[1]);
}
