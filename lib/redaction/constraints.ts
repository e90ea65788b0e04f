import { ageGroup, catalogue } from './catalogue';
import type { Constraint } from './decide';
import type { FieldName, ViewName } from './schema';

type Levels = Partial<Record<FieldName, ViewName>>;

/** No view of a field that the agreement does not name. */
export const agreementConstraint = (ceilings: Levels): Constraint => ({
  code: 'agreement',
  ceiling: (field) => ceilings[field] ?? 'withheld',
});

/** The sender's own choice, which can only lower; a field left unchosen is left to the others. */
export const senderConstraint = (choices: Levels): Constraint => ({
  code: 'sender',
  ceiling: (field) => choices[field] ?? 'full',
});

/** Nothing at all for a purpose or an offence that the agreement does not cover. */
export const purposeConstraint = (covered: boolean): Constraint => ({
  code: 'purpose',
  ceiling: () => (covered ? 'full' : 'withheld'),
});

/** Six months after receipt the elements of Directive (EU) 2016/681 Art 12(2) are masked for everybody. */
export function depersonalisedConstraint(receivedAt: Date, now: Date): Constraint {
  const masked = addMonths(receivedAt, 6) <= now;
  return {
    code: 'depersonalised',
    ceiling: (field) => (masked && catalogue[field].depersonalised ? 'withheld' : 'full'),
  };
}

/** Least that lets a child be found and protected, and nothing that finds their company. Unnamed fields are withheld. */
const PROTECTED: Levels = {
  name: 'masked',
  birthDate: 'indicated',
  sex: 'full',
  nationality: 'full',
  document: 'masked',
  itinerary: 'full',
  listing: 'generalised',
};

/** Under 18 on the day of travel, or of unknown age (UN Key Principles on children, 2019; unknown counts as a child). */
export function isProtected(birthDate: string | undefined, travelDay: string): boolean {
  return ageGroup(birthDate, travelDay) !== 'adult';
}

export const protectedConstraint = (isOne: boolean): Constraint => ({
  code: 'protected',
  ceiling: (field) => (isOne ? (PROTECTED[field] ?? 'withheld') : 'full'),
});

/** Same day some months on; the last day of a shorter month (31 August + 6 months is 28 February). */
function addMonths(from: Date, months: number): Date {
  const day = from.getUTCDate();
  const then = new Date(from);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + months);
  then.setUTCDate(Math.min(day, new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate()));
  return then;
}
