/** Calendar: days and months without time zones, as clerks type them and as spreadsheets keep them. */
export {
  calendarDate,
  compareDates,
  compareMonths,
  daysInMonth,
  FIRST_YEAR,
  isLeapYear,
  isValidDate,
  LAST_YEAR,
  sameDate,
  type CalendarDate,
  type YearMonth,
} from "./date";
export {
  addDays,
  addMonths,
  ageOn,
  dayNumber,
  daysBetween,
  firstDayOf,
  firstOfNextMonth,
  fromDayNumber,
  isWithin,
  lastDayOf,
  lastDayOfPeriod,
  monthOf,
  monthsBetween,
} from "./arithmetic";
export { fromSerial, toSerial } from "./serial";
export {
  formatDate,
  formatDateChinese,
  formatMonth,
  formatMonthChinese,
  parseIsoDate,
} from "./format";
export {
  DATE_PROBLEMS,
  OPEN_END,
  parseDate,
  type DateOptions,
  type DatePrecision,
  type DateProblem,
  type DateReading,
} from "./parse";
