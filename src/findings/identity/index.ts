import type { Rule } from "../types";
import { idBlank } from "./A01-id-blank";
import { idPlaceholder } from "./A02-id-placeholder";
import { idLengthOrCharacter } from "./A03-id-length-or-character";
import { idCheckDigit } from "./A04-id-check-digit";
import { idBirthDate } from "./A05-id-birth-date";
import { idFifteenDigits } from "./A06-id-fifteen-digits";
import { idKeptAsNumber } from "./A07-id-kept-as-number";
import { idNoise } from "./A08-id-noise";
import { sexAgainstId } from "./A09-sex-against-id";
import { birthAgainstId } from "./A10-birth-against-id";
import { ageAgainstId } from "./A11-age-against-id";
import { residencePermit } from "./A12-residence-permit";
import { disabilityCertificate } from "./A13-disability-certificate";
import { certificateAgainstColumns } from "./A14-certificate-against-columns";
import { phoneNumber } from "./A15-phone";
import { phoneShared } from "./A16-phone-shared";
import { bankAccount } from "./A17-bank-account";
import { dateUnreadable } from "./A18-date-unreadable";
import { requiredBlank } from "./A19-required-blank";
import { valueNotInCodeList } from "./A20-value-not-in-code-list";

/** Family A: identity numbers, certificates, phones, dates and codes as typed. */
export const identityRules: readonly Rule[] = [
  idBlank,
  idPlaceholder,
  idLengthOrCharacter,
  idCheckDigit,
  idBirthDate,
  idFifteenDigits,
  idKeptAsNumber,
  idNoise,
  sexAgainstId,
  birthAgainstId,
  ageAgainstId,
  residencePermit,
  disabilityCertificate,
  certificateAgainstColumns,
  phoneNumber,
  phoneShared,
  bankAccount,
  dateUnreadable,
  requiredBlank,
  valueNotInCodeList,
];
