/**
 * The samples themselves. They are bundled as text: a page on an intranet server may fetch nothing,
 * and goes on working when the server is gone.
 */
import ruralRoster from "../../assets/samples/01-农村低保花名册.xlsx";
import phaseOutLedger from "../../assets/samples/02-低保渐退期台账.xlsx";
import urbanPayments from "../../assets/samples/03-城市低保发放领取表.xlsx";
import householdsAndPeople from "../../assets/samples/04-省系统导出家庭与人员.xlsx";
import membersAcross from "../../assets/samples/05-一户一行成员横排.xlsx";
import disability from "../../assets/samples/06-残疾人补贴登记表.xlsx";
import monitored from "../../assets/samples/07-监测户台账.xlsx";
import atRisk from "../../assets/samples/08-防返贫人员导出.xlsx";
import codedExport from "../../assets/samples/09-低保系统编码导出.xlsx";
import stacked from "../../assets/samples/10-上下叠放与隐藏表.xlsx";
import type { SampleFile } from "./samples";

/** Addresses of the form `data:…;base64,…` by file name. */
const ADDRESSES: Readonly<Record<SampleFile, string>> = {
  "01-农村低保花名册.xlsx": ruralRoster,
  "02-低保渐退期台账.xlsx": phaseOutLedger,
  "03-城市低保发放领取表.xlsx": urbanPayments,
  "04-省系统导出家庭与人员.xlsx": householdsAndPeople,
  "05-一户一行成员横排.xlsx": membersAcross,
  "06-残疾人补贴登记表.xlsx": disability,
  "07-监测户台账.xlsx": monitored,
  "08-防返贫人员导出.xlsx": atRisk,
  "09-低保系统编码导出.xlsx": codedExport,
  "10-上下叠放与隐藏表.xlsx": stacked,
};

/** A sample's bytes. */
export function sampleBytes(file: SampleFile): Uint8Array<ArrayBuffer> {
  const address = ADDRESSES[file];
  const text = atob(address.slice(address.indexOf(",") + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
