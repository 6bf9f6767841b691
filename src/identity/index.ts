/** Identity: citizen numbers, disability certificates, bank accounts and telephones as clerks type them. */
export {
  CITIZEN_ID_PROBLEMS,
  generateCitizenId,
  isPlausible,
  parseCitizenId,
  type CitizenId,
  type CitizenIdOptions,
  type CitizenIdProblem,
  type Sex,
} from "./citizen";
export { checkCharacter } from "./check-digit";
export { regionOf, type Region } from "./regions";
export {
  DISABILITY_CERT_PROBLEMS,
  DISABILITY_TYPES,
  parseDisabilityCert,
  type DisabilityCert,
  type DisabilityCertProblem,
  type DisabilityGrade,
  type DisabilityType,
} from "./disability";
export {
  BANK_CARD_HINTS,
  bankCardHint,
  passesLuhn,
  type BankCardHint,
  type BankCardHintName,
} from "./bank";
export { parsePhone, PHONE_PROBLEMS, type Phone, type PhoneProblem } from "./phone";
