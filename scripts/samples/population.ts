/**
 * Made-up households. Every name, number, telephone and account is drawn by a seeded generator: ID
 * numbers have a right region code and check digit and belong to no one.
 */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { CalendarDate } from "../../src/calendar";
import { ageOn } from "../../src/calendar";
import { generateCitizenId } from "../../src/identity";

export interface SampleMember {
  readonly name: string;
  readonly id: string;
  readonly sex: "男" | "女";
  readonly birth: CalendarDate;
  readonly age: number;
  readonly relation: string;
  readonly health: string;
  readonly labour: string;
  readonly education: string;
  readonly disability: {
    readonly cert: string;
    readonly type: string;
    readonly grade: string;
  } | null;
}

export interface SampleHousehold {
  readonly number: string;
  readonly certificate: string;
  readonly town: string;
  readonly village: string;
  readonly group: string;
  readonly address: string;
  readonly members: readonly SampleMember[];
  /** 元/年, of the household. */
  readonly incomeYear: number;
  /** 元/月, what the standard makes due; 0 where nothing is. */
  readonly dueMonth: number;
  readonly registeredPoor: boolean;
  readonly phone: string;
  readonly account: string;
  /** YYYYMM */
  readonly startMonth: string;
}

export interface PopulationOptions {
  readonly seed: number;
  readonly households: number;
  /** Six digits, a county. */
  readonly region: string;
  readonly county: string;
  readonly towns: readonly { readonly name: string; readonly villages: readonly string[] }[];
  readonly asOf: CalendarDate;
  /** 元/年 per head, by which the due amounts are computed. */
  readonly standardYear: number;
}

const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁宋郑谢韩唐冯于董萧".split("");
const GIVEN =
  "秀英桂兰玉珍明华建国志强文军海燕春梅德福永贵光荣正发家兴世昌成林东升国庆长青小芳丽娟云飞".match(
    /../g,
  ) ?? [];
/** Where one county's numbers are used up (41,664 households) the next ones come from these. */
const NEIGHBOURS = ["520181", "520121", "520122", "520123", "520111", "520112"];
const DISEASES = ["健康", "健康", "健康", "长期慢性病", "健康"];

/** Integers between two bounds, both included; the same seed gives the same sequence. */
export type Draw = (from: number, to: number) => number;

export function drawFrom(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  return (from, to) => uniformInt(generator, from, to);
}

/** Households in village order; numbers run through. */
export function* population(options: PopulationOptions): Generator<SampleHousehold> {
  const draw = drawFrom(options.seed);
  const villages = options.towns.flatMap((town) =>
    town.villages.map((village) => ({ town: town.name, village })),
  );
  for (let i = 0; i < options.households; i++) {
    const place = villages[Math.floor((i * villages.length) / options.households)];
    if (!place) throw new Error("a population needs a village");
    yield household(i, place, options, draw);
  }
}

function household(
  i: number,
  place: { readonly town: string; readonly village: string },
  options: PopulationOptions,
  draw: Draw,
): SampleHousehold {
  const members = family(i, options, draw);
  const perHead = draw(600, Math.floor(options.standardYear * 0.92));
  const incomeYear = perHead * members.length;
  const due = Math.ceil((options.standardYear * members.length - incomeYear) / 12 - 1e-9);
  const group = `${draw(1, 9)}组`;
  return {
    number: `${options.region}${String(i + 1).padStart(6, "0")}`,
    certificate: `${options.region}D${String(i + 1).padStart(6, "0")}`,
    town: place.town,
    village: place.village,
    group,
    address: `${options.county}${place.town}${place.village}${group}${draw(1, 120)}号`,
    members,
    incomeYear,
    dueMonth: Math.max(0, due),
    registeredPoor: draw(1, 100) <= 55,
    phone: `19${String(900_000_000 - (options.seed % 1000) * 100_000 - i).padStart(9, "0")}`,
    account: withLuhn(`621799${String(100_000_000_000 + i)}`),
    startMonth: `20${draw(15, 19)}${String(draw(1, 12)).padStart(2, "0")}`,
  };
}

function family(i: number, options: PopulationOptions, draw: Draw): SampleMember[] {
  const headMale = draw(1, 100) <= 70;
  const headAge = draw(30, 82);
  const surname = pick(SURNAMES, draw);
  const members = [member(i, 0, "户主", headMale, headAge, surname, options, draw)];
  const size = draw(1, 100);
  const wanted = size <= 30 ? 1 : size <= 55 ? 2 : size <= 82 ? 3 : 4;
  if (wanted >= 2) {
    const age = Math.max(24, headAge + draw(-5, 5));
    members.push(member(i, 1, "配偶", !headMale, age, pick(SURNAMES, draw), options, draw));
  }
  for (let child = 2; child < wanted; child++) {
    const son = draw(0, 1) === 1;
    const age = Math.max(1, headAge - draw(23, 29));
    members.push(member(i, child, son ? "之子" : "之女", son, age, surname, options, draw));
  }
  return members;
}

function member(
  i: number,
  place: number,
  relation: string,
  male: boolean,
  age: number,
  surname: string,
  options: PopulationOptions,
  draw: Draw,
): SampleMember {
  // The household's number spreads over days and sequences, so that no two people share a number:
  // 28 days × 12 months × 124 sequences of four people each, for every year and sex.
  const birth = {
    year: options.asOf.year - age,
    month: 1 + (Math.floor(i / 28) % 12),
    day: 1 + (i % 28),
  };
  const sequence = ((Math.floor(i / 336) % 124) * 4 + place) * 2 + (male ? 1 : 0);
  const region = NEIGHBOURS[Math.floor(i / 41_664)] ?? options.region;
  const id = generateCitizenId({ region: i < 41_664 ? options.region : region, birth, sequence });
  const years = ageOn(birth, options.asOf);
  const student = years >= 6 && years < 18;
  const old = years >= 60;
  const disabled = !student && years >= 18 && draw(1, 100) <= 9;
  const ill = DISEASES[draw(0, DISEASES.length - 1)] ?? "健康";
  const grade = draw(1, 4);
  return {
    name: `${surname}${pick(GIVEN, draw)}`,
    id,
    sex: male ? "男" : "女",
    birth,
    age: years,
    relation,
    health: disabled ? "残疾" : years < 18 ? "健康" : ill,
    labour:
      years < 16 || old || student || (disabled && grade <= 2)
        ? "无劳动力"
        : disabled || ill !== "健康"
          ? "弱劳动力或半劳动力"
          : "普通劳动力",
    education: years < 6 ? "学龄前" : student ? "在校生" : old ? "小学" : "初中",
    disability: disabled
      ? { cert: `${id}4${grade}`, type: "肢体", grade: `${"一二三四"[grade - 1] ?? ""}级` }
      : null,
  };
}

function pick(list: readonly string[], draw: Draw): string {
  return list[draw(0, list.length - 1)] ?? "";
}

/** Appends the check digit that bank cards bear. */
function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
