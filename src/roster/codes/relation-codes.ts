/**
 * Relations to the head: canonical name, kinship, implied sex and generation, free words, and codes
 * of GB/T 4761 (1- and 2-digit; a number cell loses the leading zero).
 */
import type { Relation } from "../relations";

type RelationEntry = Relation & { readonly words: string; readonly codes: string };

function entry(
  name: string,
  kinship: Relation["kinship"],
  sex: Relation["sex"],
  generation: number | null,
  words: string,
  codes = "",
): RelationEntry {
  return { name, kinship, sex, generation, words, codes };
}

const male = "male";
const female = "female";

export const RELATION_TABLE: readonly RelationEntry[] = [
  entry(
    "户主",
    "head",
    null,
    0,
    "本人 户主本人 本人(户主) 户主(本人) 本人或户主 申请人 申请人本人 自己 户主(申请人) 家长",
    "01 02 1 2",
  ),
  entry("配偶", "spouse", null, 0, "夫妻 爱人 之配偶 夫妻关系 配偶关系", "10"),
  entry("配偶", "spouse", male, 0, "夫 丈夫 老公 之夫", "11"),
  entry("配偶", "spouse", female, 0, "妻 妻子 老婆 老伴儿 媳妇儿 之妻 爱人(妻)", "12"),
  entry("配偶", "spouse", null, 0, "老伴"),
  entry(
    "之子",
    "child",
    male,
    -1,
    "子 儿 儿子 长子 次子 二子 三子 四子 五子 六子 大儿子 二儿子 三儿子 小儿子 幼子 独子 独生子 养子 继子 非婚生子 大儿 二儿 小儿 男孩 养子或继子 其他儿子 七子",
    "20 21 22 23 24 25 26 27 29",
  ),
  entry(
    "之女",
    "child",
    female,
    -1,
    "女 女儿 长女 次女 二女 三女 四女 五女 六女 大女儿 二女儿 三女儿 小女儿 幼女 独女 独生女 养女 继女 闺女 非婚生女 大女 小女 女孩 养女或继女 其他女儿 七女",
    "30 31 32 33 34 35 36 37 39",
  ),
  entry("之子女", "child", null, -1, "子女 孩子 之子/女 子/女 养子女 继子女 小孩 儿女"),
  entry("之女婿", "child-in-law", male, -1, "女婿 婿 上门女婿 大女婿 二女婿", "28"),
  entry(
    "之儿媳",
    "child-in-law",
    female,
    -1,
    "儿媳 儿媳妇 媳 媳妇 儿子媳妇 大儿媳 二儿媳 长媳 次媳 养媳",
    "38",
  ),
  entry("之孙子", "grandchild", male, -2, "孙子 孙 长孙 大孙子 小孙子 孙男 次孙 二孙子", "41"),
  entry("之孙女", "grandchild", female, -2, "孙女 长孙女 大孙女 小孙女 孙女儿 二孙女", "42"),
  entry("之孙子女", "grandchild", null, -2, "孙子女 孙子/女 孙子/孙女 之孙子/女 孙辈", "40 49"),
  entry("之外孙子", "grandchild", male, -2, "外孙 外孙子 外孙儿", "43"),
  entry("之外孙女", "grandchild", female, -2, "外孙女 外孙女儿", "44"),
  entry("之外孙子女", "grandchild", null, -2, "外孙子女 外孙子/女 外孙子/外孙女"),
  entry("之孙媳", "grandchild", female, -2, "孙媳 孙媳妇 孙儿媳 外孙媳 外孙媳妇", "45"),
  entry("之孙女婿", "grandchild", male, -2, "孙女婿 外孙女婿", "46"),
  entry("之曾孙子", "great-grandchild", male, -3, "曾孙子 曾孙 重孙子 重孙 外曾孙子 外曾孙", "47"),
  entry("之曾孙女", "great-grandchild", female, -3, "曾孙女 重孙女 外曾孙女", "48"),
  entry("之父", "parent", male, 1, "父 父亲 爸爸 爸 养父 继父 老父亲 生父", "51 57"),
  entry("之母", "parent", female, 1, "母 母亲 妈妈 妈 养母 继母 老母亲 生母 娘", "52 58"),
  entry("之父母", "parent", null, 1, "父母 父/母 父亲/母亲 双亲", "50 59"),
  entry("之公公", "parent-in-law", male, 1, "公公 公 家公 夫之父", "53"),
  entry("之婆婆", "parent-in-law", female, 1, "婆婆 婆 家婆 夫之母 婆母", "54"),
  entry("之岳父", "parent-in-law", male, 1, "岳父 岳丈 丈人 老丈人 妻之父", "55"),
  entry("之岳母", "parent-in-law", female, 1, "岳母 丈母娘 丈母 妻之母", "56"),
  entry("之公婆", "parent-in-law", null, 1, "公婆 岳父母 岳父/母 岳父岳母 公公/婆婆 公公婆婆"),
  entry("之祖父", "grandparent", male, 2, "祖父 爷爷 爷 外祖父 外公 姥爷 外爷", "61 63"),
  entry("之祖母", "grandparent", female, 2, "祖母 奶奶 奶 外祖母 外婆 姥姥 阿婆", "62 64"),
  entry(
    "之祖父母",
    "grandparent",
    null,
    2,
    "祖父母 外祖父母 祖父/母 外祖父/母 祖父母或外祖父母 祖辈",
    "60",
  ),
  entry(
    "之兄弟",
    "sibling",
    male,
    0,
    "兄 弟 哥 哥哥 弟弟 兄弟 兄长 大哥 二哥 胞兄 胞弟 大弟 二弟",
    "71 73",
  ),
  entry(
    "之姐妹",
    "sibling",
    female,
    0,
    "姐 妹 姐姐 妹妹 姊 姊妹 姐妹 大姐 二姐 胞姐 胞妹",
    "75 77",
  ),
  entry("之兄弟姐妹", "sibling", null, 0, "兄弟姐妹 兄弟姊妹 兄弟/姐妹", "70 79"),
  entry(
    "之兄弟媳妇",
    "sibling-in-law",
    female,
    0,
    "兄弟媳妇 嫂 嫂子 弟媳 弟妹 弟媳妇 弟妇 兄嫂 嫂嫂",
    "72 74",
  ),
  entry("之姐妹夫", "sibling-in-law", male, 0, "姐夫 妹夫 妹婿", "76 78"),
  entry("之侄儿", "niece-or-nephew", male, -1, "侄儿 侄子 侄 侄男 外甥 外甥子", "93 95"),
  entry("之侄女", "niece-or-nephew", female, -1, "侄女 侄女儿 外甥女", "94 96"),
  entry("之侄子女", "niece-or-nephew", null, -1, "侄子女 侄儿/侄女 侄子/女 侄儿/女"),
  entry(
    "之叔伯",
    "uncle-or-aunt",
    male,
    1,
    "叔伯 叔 伯 叔叔 伯父 叔父 大伯 伯伯 舅舅 舅 舅父 姑父 姨父 姑丈",
    "81 83 85 87 89",
  ),
  entry(
    "之姑婶",
    "uncle-or-aunt",
    female,
    1,
    "姑姑 姑 姑母 婶 婶婶 伯母 婶母 舅母 姨 姨母 阿姨 姑妈 姨妈",
    "82 84 86 88 90",
  ),
  entry(
    "其他亲属",
    "other-relative",
    null,
    null,
    "亲属 亲戚 其他亲属关系 堂兄弟 表兄弟 堂兄 堂弟 表兄 表弟 堂姐 堂妹 表姐 表妹 侄媳 侄媳妇 侄孙 侄孙女 曾祖父 曾祖母",
    "97 80 91 92",
  ),
  entry("其他", "other-relative", null, null, "其它 其他关系", "98"),
  entry(
    "非亲属",
    "non-relative",
    null,
    null,
    "无亲属关系 非亲属关系 寄养 监护 代养 保姆 朋友 同事",
    "99",
  ),
];
