/** Aid that a row still lists although it has stopped: the last month has passed, or words say so. */
import { compareMonths, type CalendarDate } from "../calendar";
import type { Decimal } from "../money";
import { mayState } from "../roster/table-fields";
import type { Household } from "../roster/types";
import { remembered } from "./remembered";

const STOPPED = /停发|停保|已停|退保|已退|退出|注销|取消/;
/** What a remark says of stopped aid by itself, and what it says where nothing is paid. */
const SAYS_STOPPED = /停发|停保|已停|暂停|停止(?:发放|享受|保障|低保)|退保|已退|退出|注销/;
const EXPLAINS_ZERO = /停|退出|退保|死亡|去世|病故|已故|注销|暂缓/;
/** 未停发, 不予停发, 拟停发, 下月停发: it has not, or not yet. 残疾证已注销, 停车: something else has. */
const HAS_NOT =
  /(?:未|没有?|不[能得应宜予再]{0,2}|非|拟|建议|申请|待|下月|次月|下个月)[^，,。；;、]{0,4}(?:停|退|注销|暂缓)/g;
const IS_ELSE =
  /(?:残疾人?|身份|驾驶|结婚)证[^，,。；;、]{0,4}注销|注销(?:残疾人?|身份|驾驶|结婚)证|停[车薪产工学业水电]/g;

const saysStopped = remembered((remark: string) => SAYS_STOPPED.test(ofAid(remark)));
const explainsZero = remembered((remark: string) => EXPLAINS_ZERO.test(ofAid(remark)));

function ofAid(remark: string): string {
  return remark.replace(/\s/g, "").replace(HAS_NOT, "").replace(IS_ELSE, "");
}

/**
 * Whether a household that the roster lists has left: its last month of payment has passed, its kind
 * of aid says 停发, or its remark does. A sum that is paid outweighs the remark; beside 0 the remark
 * need only explain it (暂缓, 死亡).
 *
 * @param paid 元/月; null where not known
 */
export function hasStopped(
  household: Household,
  paid: Decimal | null,
  asOf: CalendarDate,
): boolean {
  const end = household.date("end_month")?.value ?? null;
  if (end !== null && !end.openEnded && compareMonths(end.date, asOf) < 0) return true;
  if (STOPPED.test(household.text("aid_type") ?? "")) return true;
  if (!mayState(household, ["remark"])) return false;
  const remark = household.text("remark") ?? "";
  if (paid === null) return saysStopped(remark);
  return paid.isZero() && explainsZero(remark);
}
