/**
 * A made-up county whose books are as they should be: rosters, registers, lists and payments of every
 * scheme, each in line with itself, with the others and with the policy.
 */
import type { CalendarDate } from "../../src/calendar";
import { id, type Rows, type TestSheet } from "../roster/build";
import type { RowValue } from "../../src/workbook/memory-grid";

/** What differs from county to county. */
export interface CountyFacts {
  readonly asOf: CalendarDate;
  readonly area: "rural" | "urban";
  /** 元/月 of dibao. */
  readonly standard: number;
  /** 元/月 of tekun, above 1.3 times the urban standard. */
  readonly tekun: number;
  /** 元/月, what is paid for the care of somebody on tekun at home who looks after himself. */
  readonly tekunCare: number;
  readonly region: string;
  /** 元/月, what elder, minor, severely ill and disabled members of dibao households have besides. */
  readonly supplement: number;
  /** How often the eight kinds of households come. */
  readonly times: number;
}

interface Member {
  readonly name: string;
  readonly relation: string;
  readonly sex: "male" | "female";
  readonly age: number;
  readonly health: string;
  readonly labour: string;
  readonly id: string;
  readonly born: string;
  readonly school?: string;
  readonly work?: string;
  readonly months?: number;
  /** 元/年. */
  readonly wage?: number;
  readonly disability?: readonly [type: string, typeCode: number, grade: number];
  readonly disease?: string;
}

interface Family {
  readonly number: string;
  readonly members: readonly Member[];
  readonly incomeYear: number;
  readonly village: string;
  readonly group: string;
  readonly account: string;
  readonly phone: string;
  readonly registered: boolean;
  /** 元/月. */
  readonly shortfall: number;
  readonly supplement: number;
}

type Draft = Omit<Member, "id" | "name" | "born">;

const OLD: Draft = {
  relation: "户主",
  sex: "male",
  age: 72,
  health: "长期慢性病",
  labour: "无劳动力",
};
const WORKER: Draft = {
  relation: "户主",
  sex: "male",
  age: 44,
  health: "健康",
  labour: "普通劳动力",
  work: "乡（镇）内务工",
  months: 8,
  wage: 4000,
};

/** Households as dibao has them: old couples, the ill, the disabled, children at school. */
const KINDS: readonly (readonly Draft[])[] = [
  [OLD, { ...OLD, relation: "配偶", sex: "female", age: 69 }],
  [
    { ...OLD, sex: "female", age: 84 },
    {
      ...OLD,
      relation: "之子",
      age: 52,
      health: "残疾",
      labour: "丧失劳动力",
      disability: ["肢体", 4, 2],
    },
  ],
  [{ ...OLD, age: 58, health: "患有大病", labour: "丧失劳动力", disease: "尿毒症" }],
  [
    WORKER,
    { ...OLD, relation: "配偶", sex: "female", age: 42, labour: "弱劳动力或半劳动力" },
    { ...OLD, relation: "之子", age: 10, health: "健康", school: "小学" },
    { ...OLD, relation: "之女", sex: "female", age: 14, health: "健康", school: "初中" },
  ],
  [
    {
      ...OLD,
      age: 48,
      health: "残疾",
      labour: "丧失劳动力",
      disability: ["精神", 6, 2],
    },
    { ...OLD, relation: "之母", sex: "female", age: 76 },
  ],
  [
    { ...WORKER, sex: "female", age: 41, wage: 4200 },
    { ...OLD, relation: "之女", sex: "female", age: 17, health: "健康", school: "高中" },
    { ...OLD, relation: "之子", age: 20, health: "健康", school: "本科" },
  ],
  [{ ...OLD, age: 66, health: "健康" }],
  [
    { ...OLD, age: 91 },
    { ...OLD, relation: "配偶", sex: "female", age: 88 },
  ],
];

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
const GIVEN = "国明秀英丽华军芳伟勇敏静强磊洋艳杰娟涛霞平刚桂兰";

/** The families on dibao of a county, the same for the same facts. */
export function dibaoFamilies(facts: CountyFacts): readonly Family[] {
  const families: Family[] = [];
  for (let time = 0; time < facts.times; time += 1) {
    for (const kind of KINDS) families.push(family(kind, families.length, facts));
  }
  return families;
}

function family(kind: readonly Draft[], at: number, facts: CountyFacts): Family {
  const members = kind.map((draft, place) => member(draft, at, place, facts));
  const wages = members.reduce((sum, { wage = 0 }) => sum + wage, 0);
  const least = Math.max(wages, Math.round(facts.standard * 12 * members.length * 0.4));
  const incomeYear = Math.ceil(least / 120) * 120 + (at % 5) * 120;
  const entitled = members.filter(isInNeed).length;
  return {
    number: `${facts.region}${String(1001 + at)}`,
    members,
    incomeYear,
    village: Math.floor(at / KINDS.length) % 2 === 0 ? "东风村" : "兴隆村",
    group: `${(at % 4) + 1}组`,
    account: withLuhn(`6217000${String(10_000_000_000 + at)}`),
    phone: `138${String(10_000_000 + at)}`,
    registered: at % 3 !== 2,
    shortfall: Math.ceil(facts.standard * members.length - incomeYear / 12),
    supplement: entitled * facts.supplement,
  };
}

/** Old, a minor, severely ill or severely disabled. */
function isInNeed({ age, disease, disability }: Member): boolean {
  const isSevere = disability !== undefined && disability[2] <= 2;
  return age >= 60 || age < 18 || disease !== undefined || isSevere;
}

function member(draft: Draft, at: number, place: number, facts: CountyFacts): Member {
  // Born in January or February, so that the birthday of the year is past.
  const born = `${facts.asOf.year - draft.age}-${two(1 + (at % 2))}-${two(1 + place + (at % 20))}`;
  const name = `${SURNAMES.charAt((at * 3 + place) % 20)}${GIVEN.charAt(at % 24)}${GIVEN.charAt((place * 5 + Math.floor(at / 24) + 7) % 24)}`;
  return { ...draft, name, born, id: id(born, draft.sex, at % 499, facts.region) };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Appends the check digit that bank cards bear. */
function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A month before or after the as-of month, `YYYY-MM`. */
function monthFrom({ year, month }: CalendarDate, by: number): string {
  const at = year * 12 + month - 1 + by;
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
}

const CASE_HEAD = [
  "申请日期",
  "入户调查日期",
  "调查人",
  "调查人签字",
  "民主评议日期",
  "应到人数",
  "实到人数",
  "公示开始日期",
  "公示结束日期",
  "经济状况核对日期",
  "审批日期",
  "开始享受时间",
  "上次复核时间",
  "档案号",
  "是否近亲属",
  "备案时间",
  "是否抽查",
];

const DIBAO_HEAD = [
  "户编号",
  "低保证号",
  "乡镇",
  "村",
  "村民小组",
  "姓名",
  "与户主关系",
  "身份证号",
  "性别",
  "出生日期",
  "年龄",
  "健康状况",
  "患病病种",
  "残疾证号",
  "残疾类别",
  "残疾等级",
  "劳动能力",
  "在校生状况",
  "务工状况",
  "务工时间（月）",
  "工资性收入（元/年）",
  "转移净收入（元/年）",
  "家庭人口",
  "保障人口",
  "家庭年总收入（元）",
  "家庭人均年收入（元）",
  "户月保障金（元）",
  "家庭分类施保金额（元）",
  "银行账号",
  "账户名",
  "联系电话",
  "是否建档立卡",
  "保障类别",
  "是否渐退期",
  "渐退期开始日",
  "渐退期结束日",
  "金融资产总额（元）",
  "拥有产权住房套数",
  ...CASE_HEAD,
];

/** The dibao roster with the course of each case: visit, appraisal, notice, check, approval, review. */
export function dibaoSheet(facts: CountyFacts, sheet?: string): TestSheet {
  const name = sheet ?? `${facts.area === "rural" ? "农村" : "城市"}低保`;
  const rows = dibaoFamilies(facts).flatMap((one) => familyRows(one, facts));
  return { sheet: name, rows: [DIBAO_HEAD, ...rows] };
}

function familyRows(one: Family, facts: CountyFacts): Rows {
  const { members, incomeYear } = one;
  const size = members.length;
  const wages = members.reduce((sum, { wage = 0 }) => sum + wage, 0);
  return members.map((person, at): readonly RowValue[] => {
    const head = at === 0;
    const { disability, work = null, months = null, wage = null } = person;
    return [
      one.number,
      `${facts.area === "rural" ? "N" : "C"}${one.number}`,
      "许家坝镇",
      one.village,
      one.group,
      person.name,
      person.relation,
      person.id,
      person.sex === "male" ? "男" : "女",
      person.born,
      person.age,
      person.health,
      person.disease ?? null,
      disability === undefined ? null : certificateOf(person),
      disability?.[0] ?? null,
      disability === undefined ? null : `${"一二三四".charAt(disability[2] - 1)}级`,
      person.labour,
      person.school ?? "非在校生",
      work,
      months,
      wage,
      ...(head
        ? [
            incomeYear - wages,
            size,
            size,
            incomeYear,
            incomeYear / size,
            one.shortfall,
            one.supplement,
            one.account,
            person.name,
            one.phone,
            one.registered ? "是" : "否",
            wages > 0 ? "C类" : "B类",
            "否",
            null,
            null,
            2000,
            1,
            ...caseOf(one, facts),
          ]
        : new Array<null>(17 + CASE_HEAD.length).fill(null)),
    ];
  });
}

function certificateOf({ id: number, disability }: Member): string {
  return disability === undefined ? "" : `${number}${disability[1]}${disability[2]}`;
}

/** A case that took two months, a year and a half ago, and was reviewed last month. */
function caseOf(one: Family, { asOf, region }: CountyFacts): readonly RowValue[] {
  const month = (by: number): string => monthFrom(asOf, by);
  return [
    `${month(-18)}-02`,
    `${month(-18)}-08`,
    "王某、李某",
    "王某、李某",
    `${month(-18)}-12`,
    30,
    26,
    `${month(-18)}-13`,
    `${month(-18)}-22`,
    `${month(-18)}-10`,
    `${month(-17)}-05`,
    month(-16),
    `${month(-1)}-10`,
    `D${one.number}`,
    isRelatives(one, region) ? "是" : "否",
    isRelatives(one, region) ? `${month(-18)}-03` : null,
    "是",
  ];
}

/** Payments of the month through the one-card system, as the roster grants them. */
export function paymentSheet(facts: CountyFacts): TestSheet {
  const { year, month } = facts.asOf;
  const rows = dibaoFamilies(facts).map((one): readonly RowValue[] => [
    one.number,
    one.members[0]?.name ?? "",
    one.members[0]?.id ?? "",
    one.account,
    monthFrom(facts.asOf, 0),
    one.shortfall + one.supplement,
    `${monthFrom(facts.asOf, 0)}-10`,
    "正常发放",
  ]);
  const head = [
    "户编号",
    "户主姓名",
    "身份证号",
    "一卡通账号",
    "发放月份",
    "发放金额",
    "到账日期",
    "发放类型",
  ];
  const area = facts.area === "rural" ? "农村" : "城市";
  return {
    sheet: "一卡通发放",
    rows: [[`${year}年${month}月${area}低保金一卡通发放清册`], head, ...rows],
  };
}

/** Everybody of the dibao households who is eighty or older, and somebody whom no other roster has. */
export function oldAgeSheet(facts: CountyFacts): TestSheet {
  const own = dibaoFamilies(facts).flatMap(({ members }) => members);
  const others = [81, 86, 93].map((age, at) => member({ ...OLD, age }, 900 + at, 0, facts));
  const rows = [...own.filter(({ age }) => age >= 80), ...others].map(
    ({ name, id: number, age }): readonly RowValue[] => [name, number, age, age >= 90 ? 100 : 50],
  );
  return { sheet: "高龄津贴", rows: [["姓名", "身份证号", "年龄", "高龄津贴（元/月）"], ...rows] };
}

/** Everybody with a certificate of the dibao households, who has both allowances. */
export function disabilitySheet(facts: CountyFacts): TestSheet {
  const rows = dibaoFamilies(facts)
    .flatMap(({ members }) => members)
    .filter(({ disability }) => disability !== undefined)
    .map((person): readonly RowValue[] => [
      person.name,
      person.id,
      certificateOf(person),
      person.disability?.[0] ?? null,
      `${"一二三四".charAt((person.disability?.[2] ?? 1) - 1)}级`,
      "有效",
      100,
      person.disability?.[2] === 1 ? 110 : 80,
      "是",
    ]);
  const head = [
    "姓名",
    "身份证号",
    "残疾证号",
    "残疾类别",
    "残疾等级",
    "残疾证状态",
    "困难残疾人生活补贴",
    "重度残疾人护理补贴",
    "是否低保",
  ];
  return { sheet: "残疾人两项补贴", rows: [head, ...rows] };
}

/** Children who are on no other roster: orphans, and others whom nobody looks after. */
export function childrenSheet(facts: CountyFacts): TestSheet {
  const rows = [6, 9, 13, 16].map((age, at): readonly RowValue[] => {
    const child = member({ ...OLD, age, health: "健康" }, 920 + at, 0, facts);
    const orphan = at % 2 === 0;
    return [
      child.name,
      child.id,
      orphan ? "孤儿" : "事实无人抚养儿童",
      orphan ? "双亡" : "父亲死亡、母亲失联",
      age < 12 ? "小学" : "初中",
      "分散养育",
      1000,
      `监护${child.name}`,
      `${monthFrom(facts.asOf, -1)}-15`,
    ];
  });
  const head = [
    "儿童姓名",
    "身份证号",
    "儿童类别",
    "父母状况",
    "在校生状况",
    "养育方式",
    "基本生活费（元/月）",
    "监护人姓名",
    "信息更新时间",
  ];
  return { sheet: "孤儿和事实无人抚养儿童", rows: [head, ...rows] };
}

/** People on tekun: old men without family, a man of severe disability, in homes or at home. */
export function tekunSheet(facts: CountyFacts): TestSheet {
  const people = [67, 71, 78, 62].map((age, at) =>
    member({ ...OLD, age, health: "健康" }, 940 + at, 0, facts),
  );
  const rows = people.map((person, at): readonly RowValue[] => {
    const inHome = at === 3;
    const care = inHome ? 0 : facts.tekunCare;
    return [
      person.name,
      person.id,
      person.health,
      "未务工",
      inHome ? "集中供养" : "分散供养",
      inHome ? "许家坝敬老院" : null,
      "全自理",
      `${monthFrom(facts.asOf, -3)}-10`,
      facts.tekun,
      care,
      "有房",
      `${monthFrom(facts.asOf, -40)}`,
    ];
  });
  const head = [
    "姓名",
    "身份证号",
    "健康状况",
    "务工状况",
    "供养方式",
    "供养机构",
    "自理能力",
    "自理能力评估时间",
    "基本生活费（元/月）",
    "照料护理费（元/月）",
    "住房情况",
    "开始供养时间",
  ];
  return { sheet: "特困供养", rows: [head, ...rows] };
}

/** The register of the poor: those on dibao who are registered, and families who have work. */
export function registerSheet(facts: CountyFacts): TestSheet {
  const registered = dibaoFamilies(facts).filter(({ registered: is }) => is);
  const working = [0, 1, 2].map((at) =>
    family(
      [
        { ...WORKER, months: 10, wage: 36_000 },
        { ...WORKER, relation: "配偶", sex: "female", age: 41, months: 9, wage: 24_000 },
        { ...OLD, relation: "之子", age: 12, health: "健康", school: "小学" },
      ],
      960 + at,
      facts,
    ),
  );
  const rows = [
    ...registered.flatMap((one) => registerRows(one, "是", facts)),
    ...working.flatMap((one) => registerRows({ ...one, incomeYear: 60_000 }, "否", facts)),
  ];
  const head = [
    "户编号",
    "姓名",
    "与户主关系",
    "身份证号",
    "健康状况",
    "劳动技能",
    "在校生状况",
    "务工状况",
    "务工时间（月）",
    "工资性收入（元/年）",
    "户类型",
    "主要致贫原因",
    "家庭人均年收入",
    "是否低保",
    "危房户",
    "饮水是否安全",
    "脱贫属性",
    "监测对象类别",
    "识别时间",
    "风险是否消除",
    "消除时间",
    "综合保障",
  ];
  return { sheet: "建档立卡", rows: [head, ...rows] };
}

function registerRows(
  { number, members, incomeYear }: Family,
  dibao: string,
  { asOf }: CountyFacts,
): Rows {
  // Whoever is on dibao is monitored; the families at work no longer are.
  const stillMonitored = dibao === "是";
  const hasDisabled = members.some(({ disability }) => disability !== undefined);
  return members.map((person, at): readonly RowValue[] => [
    `J${number}`,
    person.name,
    person.relation,
    person.id,
    person.health,
    person.labour,
    person.school ?? "非在校生",
    person.work ?? null,
    person.months ?? null,
    person.wage ?? null,
    at === 0 ? "脱贫户" : null,
    at === 0 ? (hasDisabled ? "因残" : "因病") : null,
    at === 0 ? incomeYear / members.length : null,
    dibao,
    at === 0 ? "否" : null,
    at === 0 ? "是" : null,
    at === 0 ? (stillMonitored ? "脱贫不稳定户" : "稳定脱贫户") : null,
    at === 0 ? "脱贫不稳定户" : null,
    at === 0 ? monthFrom(asOf, -24) : null,
    at === 0 ? (stillMonitored ? "否" : "是") : null,
    at === 0 && !stillMonitored ? monthFrom(asOf, -6) : null,
    at === 0 ? (stillMonitored ? "是" : "否") : null,
  ]);
}

/** Households relocated in 2017, each paid the relief of 2018 once, and on urban dibao where they moved to. */
export function relocationSheets(facts: CountyFacts): readonly TestSheet[] {
  const movers = dibaoFamilies(facts).slice(0, 8);
  const list = movers.map((one): readonly RowValue[] => [
    one.number,
    one.members[0]?.name ?? "",
    one.members[0]?.id ?? "",
    one.members.length,
    "县城安置点",
    "2017-11",
  ]);
  const paid = movers.map((one, at): readonly RowValue[] => [
    at + 1,
    one.members[0]?.name ?? "",
    one.members[0]?.id ?? "",
    one.account,
    1500 * one.members.length,
    "2018-09",
  ]);
  return [
    {
      sheet: "搬迁人口名单",
      rows: [
        ["易地扶贫搬迁人口花名册"],
        ["户编号", "户主姓名", "户主身份证号", "家庭人口", "安置点", "搬迁入住时间"],
        ...list,
      ],
    },
    {
      sheet: "搬迁临时救助",
      rows: [
        ["易地扶贫搬迁一次性临时救助发放表"],
        ["序号", "户主姓名", "身份证号", "银行账号", "发放金额", "发放月份"],
        ...paid,
      ],
    },
  ];
}

/** The first family is a cadre's, and declared. */
function isRelatives({ number }: Family, region: string): boolean {
  return number === `${region}1001`;
}

/** A form by which an urban community pays: parts that add up, people for each supplement, a total. */
export function paymentFormSheet(facts: CountyFacts): TestSheet {
  const rows = [0, 1, 2, 3].map((at): readonly RowValue[] => {
    const isDisabled = at % 2 === 0;
    const person = member({ ...OLD, age: 63 + at }, 970 + at, 0, facts);
    return [
      at + 1,
      person.name,
      person.id,
      400,
      isDisabled ? 1 : 0,
      isDisabled ? 40 : 0,
      isDisabled ? 440 : 400,
    ];
  });
  const head = ["序号", "户主姓名", "身份证号", "家庭补差", "残疾人数", "残疾人救助", "领取金额"];
  return {
    sheet: "城市低保领取表",
    rows: [head, ...rows, ["合   计", "4户", null, 1600, 2, 80, 1680]],
  };
}

/** A finished report whose parts add up by the rule that it prints. */
export function reportSheet(): TestSheet {
  return {
    sheet: "统计表",
    rows: [
      ["农村居民最低生活保障统计表"],
      ["地区", "低保户数", "低保人数", "女性", "老年人", "成年人", "未成年人"],
      ["甲", 1, 2, 3, 4, 5, 6],
      ["许家坝镇", 16, 33, 15, 14, 13, 6],
      ["思唐镇", 10, 20, 9, 5, 10, 5],
      ["合计", 26, 53, 24, 19, 23, 11],
      ["说明：逻辑关系 2=4+5+6"],
    ],
  };
}

/** A ledger of issues: one closed with its result, one still in time. */
export function issuesSheet(facts: CountyFacts): TestSheet {
  const head = [
    "序号",
    "户主姓名",
    "问题描述",
    "整改措施",
    "责任单位",
    "完成时限",
    "整改结果",
    "是否销号",
    "销号日期",
  ];
  const later = `${monthFrom(facts.asOf, 2)}-28`;
  const done = `${monthFrom(facts.asOf, -1)}-20`;
  return {
    sheet: "问题整改台账",
    rows: [
      head,
      [1, "赵国", "联系电话未更新", "补录", "许家坝镇", done, "已补录", "是", done],
      [2, "钱明", "档案缺入户照片", "补拍", "许家坝镇", later, null, "否", null],
    ],
  };
}

/** Lists of who died, was jailed, owns a car or a company, is paid by the state: none of the county's people. */
export function otherLists(facts: CountyFacts): Readonly<Record<string, Rows>> {
  const stranger = (at: number): readonly string[] => {
    const one = member({ ...WORKER, age: 50 }, 300 + at, 0, facts);
    return [`外县${one.name}`, one.id];
  };
  const list = (at: number, header?: string, value?: string): Rows => [
    ["姓名", "身份证号", ...(header === undefined ? [] : [header])],
    [...stranger(at), ...(value === undefined ? [] : [value])],
  ];
  return {
    deaths: list(0, "死亡日期", `${facts.asOf.year}-01-15`),
    prisoners: list(1),
    vehicles: list(2, "车辆类型", "小型轿车"),
    companies: list(3, "企业名称", "某商贸公司"),
    properties: list(4, "产权套数", "2"),
    "civil-servants": list(5, "单位", "县教育局"),
    "provident-fund": list(6),
    "employee-pension": list(7),
    tax: list(8),
    dropouts: list(9),
    "care-subsidy": list(10),
    "declared-relatives": [
      ["姓名", "身份证号", "关系"],
      ...dibaoFamilies(facts)
        .slice(0, 1)
        .flatMap(({ members }) => members)
        .map((person) => [person.name, person.id, "村主任之父母"]),
    ],
  };
}
