import { catalogue } from "./catalogue";

export const helpTexts = catalogue(
  {
    title: "帮助",
    check: "核查",
    checkText:
      "选中要查的行（选一户中的一行即可，会自动扩到整户），或选“本表”“整个工作簿”，点“开始核查”。",
    doubts: "疑点",
    doubtsText:
      "疑点按规则分组，从重到轻。点一条就跳到单元格并展开说明、下一步和依据；用 ↑ ↓ 键看上一条、下一条。核实后点“已核实”或“不是问题”，写明理由。",
    row: "当前行",
    rowText:
      "跟着选中的单元格走：这一户的建议、疑点、渐退期逐月金额、每一步算式和依据、其他待遇、下次复核、家庭成员。“试算”改收入、人数、某个成员、日期或参数，看结果会怎样，表格不动。",
    roster: "名册",
    rosterText:
      "列出认出的表和每一列的含义。认错了就改：点列改字段，点“改表的用途、类别或表头”改表。拿不准的会问您。改动记在工作簿里，按表头记住。",
    write: "写回与恢复",
    writeText:
      "“写回”先列出要加什么、加在哪里。结果写在表的右侧，原有单元格不改。“恢复”取出全部内容，“清除标记”只去掉底色。",
    policy: "政策与日期",
    policyText:
      "选择政策包和核查日期，查每个参数的数、来源和各时期的变化。没有出处的数字不编：标准没有设置的，结论是“无法判断”。本县自己的数写在《政策参数》表里：写表、填写、读回。",
    own: "填写过的表",
    ownText:
      "填写过的政策参数表是本县自己的，写回和恢复都不会去掉它。抽查表、整改台账、半月调度表、疑点处理里填写的内容，再次写回时保留；恢复前会列出这些表，由您决定保留还是一并取出。",
    words: "建议、疑点、无法判断",
    wordsText: "本工具不作认定。建议继续、调整、渐退、退出，都要由县级审核确认。",
    limits: "不能用的文件",
    limitsText: ".xls 请先另存为 .xlsx。工作表或工作簿有保护时可以核查，但不能写回。",
  },
  {
    title: "Help",
    check: "Check",
    checkText:
      "Select rows (one row of a household is enough; it grows to the whole household), or choose this table or the whole workbook, and start the check.",
    doubts: "Doubts",
    doubtsText:
      "Doubts are grouped by rule, the gravest first. Click one to go to its cell and see what was seen, the next step and the source; ↑ and ↓ go to the previous and the next. Once checked, choose Verified or Not a problem and give the reason.",
    row: "Current row",
    rowText:
      "Follows the selected cell: the household's suggestion, doubts, phase-out month by month, every step with its source, other aid, next review, members. Try out another income, member, date or parameter; the sheet is not touched.",
    roster: "Roster",
    rosterText:
      "The tables that were recognized and what each column holds. Put right what is wrong: click a column, or change what the table is. What nobody can tell is asked. Changes are kept in the workbook, by header.",
    write: "Write and restore",
    writeText:
      "Write first lists what will be added and where. Results stand right of the table; no cell of yours is changed. Restore takes everything out, Clear marks takes out the fills alone.",
    policy: "Policy and date",
    policyText:
      "Choose a pack and the as-of date; see every parameter with its source and its history. No figure is invented: where a standard is not set, the outcome is “cannot tell”. Your county's own figures go into a sheet 政策参数: write it, fill it in, read it back.",
    own: "Sheets that were filled in",
    ownText:
      "A parameter sheet that was filled in is your county's own: neither writing nor restoring takes it away. What is filled in on samples, ledgers, progress reports and lists of doubts outlasts every write; before a restore you are told which sheets these are, and choose whether they stay.",
    words: "Suggestion, doubt, cannot tell",
    wordsText: "This tool decides nothing: every suggestion needs the county's own review.",
    limits: "Files that cannot be used",
    limitsText:
      "Save .xls files as .xlsx first. With a protected sheet or workbook you can check, but not write.",
  },
);
