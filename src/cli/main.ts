import { Command, CommanderError, Option } from "commander";
import { InputFault } from "../app";
import { checkCommand, type CheckOptions } from "./check-command";
import { compileBriefly } from "./compilation";
import { inspectCommand, type InspectOptions } from "./inspect-command";
import { matchCommand, type MatchOptions } from "./match-command";
import { paramsCommand, policiesCommand } from "./policy-commands";
import { restoreCommand, type RestoreOptions } from "./restore-command";
import { sampleCommand, type SampleOptions } from "./sample-command";
import { COMPARISON_KINDS } from "../reconcile";
import { processTerminal, type Terminal } from "./terminal";
import { VERSION } from "./version";

/** 0 ran; 2 bad arguments or an input that cannot be used; a fault of ours is thrown (the launcher exits 1). */
type ExitCode = 0 | 2;

/** Runs one command line. Nothing is written when the exit code is 2. */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  compileBriefly();
  const program = commands(terminal);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof InputFault) {
      terminal.err(`doudi: ${error.sentence[isEnglish(argv) ? "en" : "zh"]}\n`);
      return 2;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** What commander says of a mistyped command line, in Chinese first; its own words follow. */
const USAGE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/missing required argument/, "缺少参数"],
  [/too many arguments/, "参数太多"],
  [/unknown command/, "没有这个命令"],
  [/unknown option/, "没有这个选项"],
  [/required option .* not specified/, "缺少必填选项"],
  [/argument missing/, "选项缺少值"],
];

function usageFault(text: string): string {
  const words = text
    .replace(/^error: /, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
  const zh = USAGE_FAULTS.find(([pattern]) => pattern.test(words))?.[1] ?? "命令写法不对";
  return `${zh}：${words}（doudi --help 查看用法）`;
}

function isEnglish(argv: readonly string[]): boolean {
  return argv.includes("--lang=en") || argv[argv.indexOf("--lang") + 1] === "en";
}

/** The language of what a command prints. */
function languageOption(): Option {
  return new Option("--lang <zh|en>", "语言 (language)").default("zh");
}

/** Which policy a command runs, on what day, and what stands in for what the rosters do not say. */
function policyOptions(command: Command): Command {
  return command
    .option("--policy <ID>", "政策包，默认 blank (policy pack)")
    .option("--as-of <YYYY-MM-DD>", "基准日，默认今天 (as-of date)")
    .option("--area <urban|rural>", "表里未注明城乡时使用 (where the sheets do not say)")
    .option("--params <PARAMS.xlsx>", "政策参数表，覆盖政策包 (parameters over the pack)")
    .option("--mapping <FILE>", "列对照文件，JSON 或 YAML (corrections of the columns)");
}

/** What a command reads of a roster, by which policy, and the lists that it compares with. */
function rosterOptions(command: Command): Command {
  command
    .option("--sheet <NAME>", "只看这张工作表 (this sheet only)")
    .option("--rows <7:120>", "只看这些行，自动扩到整户 (these rows, grown to whole households)");
  return policyOptions(command).option(
    "--with <KIND=LIST.xlsx>",
    "比对名单，可多次 (lists to compare with)",
    (value: string, all: readonly string[]) => [...all, value],
    [],
  );
}

function commands(terminal: Terminal): Command {
  const program = new Command("doudi")
    .description("兜底名册助手：核查社会救助名册 (checks social-assistance rosters)")
    .version(VERSION, "-V, --version", "版本 (version)")
    .helpOption("-h, --help", "帮助 (help)")
    .helpCommand("help [command]", "某个命令的帮助 (help for a command)")
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => {
        write(`doudi: ${usageFault(text)}\n`);
      },
    })
    .addHelpText(
      "after",
      "\n例 (example):\n  doudi check 名册.xlsx --policy guizhou --as-of 2020-06-30 -o 核查结果.xlsx",
    );
  const checking = program
    .command("check <ROSTERS.xlsx...>")
    .description(
      "核查名册：测算、查疑点、写出结果；多个文件或一个文件夹按全县一并核查 (assess, find doubts, write back; several files or a folder are one county)",
    );
  rosterOptions(checking)
    .option(
      "--report <LIST>",
      "另出报表：biweekly,ledger,summary,findings,log 或 all (further sheets)",
    )
    .option(
      "-o, --output <OUT>",
      "写出带结果的工作簿；多个文件时是文件夹 (the checked workbook; a folder for several)",
    )
    .option("--skip-bad", "多个文件时，跳过打不开的文件 (go on without files that cannot be read)")
    .option("--json <OUT.json>", "写出 JSON 结果 (the result as JSON)")
    .addOption(languageOption())
    .action((files: readonly string[], options: CheckOptions) =>
      checkCommand(files, options, terminal),
    );

  program
    .command("inspect <ROSTER.xlsx>")
    .description("查看认出的表、表头和各列 (tables, header rows, field of each column)")
    .option("--mapping <FILE>", "列对照文件 (corrections of the columns)")
    .option("--json <OUT.json>", "写出 JSON (as JSON)")
    .addOption(languageOption())
    .action((file: string, options: InspectOptions) => inspectCommand(file, options, terminal));

  program
    .command("policies")
    .description("列出政策包及其文件依据 (packs, regions, dates, sources)")
    .option("--json [OUT.json]", "以 JSON 输出 (as JSON)")
    .addOption(languageOption())
    .action((options: { json?: string | true; lang?: string }) =>
      policiesCommand(options, terminal),
    );

  program
    .command("params")
    .description("导出政策参数表供修改 (a 政策参数 workbook to edit)")
    .option("--policy <ID>", "政策包，默认 blank (policy pack)")
    .requiredOption("-o, --output <PARAMS.xlsx>", "写到哪里 (where to)")
    .addOption(languageOption())
    .action((options: { policy?: string; output: string; lang?: string }) =>
      paramsCommand(options, terminal),
    );

  const matching = program
    .command("match <LISTS.xlsx...>")
    .description("名单比对：两份或多份名单、或一个文件的两张表 (list against list)")
    .option("--sheet-a <NAME>", "甲方的工作表 (sheet of the first list)")
    .option("--sheet-b <NAME>", "乙方的工作表 (sheet of the second list)")
    .option(
      "--by <KIND>",
      `比对种类，默认自动识别 (what is compared; told from the lists): ${COMPARISON_KINDS.join(", ")}`,
    );
  policyOptions(matching)
    .option("-o, --output <OUT.xlsx>", "写出比对结果工作簿 (a new workbook with the results)")
    .option("--json <OUT.json>", "写出 JSON 结果 (the result as JSON)")
    .addOption(languageOption())
    .action((files: readonly string[], options: MatchOptions) =>
      matchCommand(files, options, terminal),
    );

  const sampling = program
    .command("sample <ROSTER.xlsx>")
    .description("抽查：按种子抽取户、复算、列出与名册的差异 (a reproducible audit sample)")
    .requiredOption("--size <N>", "抽取户数或比例，如 20 或 10% (households, or a share)")
    .requiredOption("--seed <S>", "随机种子，如 20240630；同一种子抽出同一批户 (seed)")
    .option("--by <乡镇>", "按此分层：乡镇、村、救助类别…或列名 (strata)")
    .option(
      "--doubtful <N|all>",
      "另列有直接疑点的户 (households with direct doubts, listed apart)",
    );
  rosterOptions(sampling)
    .option("-o, --output <OUT.xlsx>", "写出抽查表、抽查说明、差异表 (the sheets of the sample)")
    .option("--json <OUT.json>", "写出 JSON 结果 (the result as JSON)")
    .addOption(languageOption())
    .action((file: string, options: SampleOptions) => sampleCommand(file, options, terminal));

  program
    .command("restore <OUT.xlsx>")
    .description("取出本工具写入的全部内容，恢复原底色 (take out everything of ours)")
    .requiredOption("-o, --output <BACK.xlsx>", "写到哪里 (where to)")
    .option("--keep-filled-in", "保留填写过的表 (keep sheets of ours that were filled in)")
    .addOption(languageOption())
    .action((file: string, options: RestoreOptions) => restoreCommand(file, options, terminal));

  for (const command of program.commands)
    command.exitOverride().configureOutput(program.configureOutput());
  return program;
}
