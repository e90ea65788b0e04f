import * as z from 'zod';
import { readImoNumber } from '@/lib/travel/parsers/fal/imo-number';

/** Why an IMO number is none, or that it is one; the digits and weights are there to be shown. */
export interface ImoExplained {
  state: 'empty' | 'digits' | 'differs' | 'agrees';
  /** The seven digits, where there are seven. */
  digits: string;
  /** What the last digit should be. */
  expected?: number;
  sum?: number;
}

/**
 * Explains the check digit of an IMO number while it is typed: the first six digits times 7, 6, 5, 4, 3, 2 are added up,
 * and the last digit of the sum is the seventh of the number (SOLAS XI-1/3, IMO Res. A.1117(30)).
 */
export function explainImo(text: string): ImoExplained {
  const digits = text.replace(/\D/g, '');
  if (text.trim() === '') return { state: 'empty', digits };
  if (digits.length !== 7) return { state: 'digits', digits };
  const sum = Array.from(digits.slice(0, 6)).reduce((total, digit, at) => total + Number(digit) * (7 - at), 0);
  const agrees = readImoNumber(text).imo === digits;
  return { state: agrees ? 'agrees' : 'differs', digits, expected: sum % 10, sum };
}

const text = (most: number) => z.string().trim().max(most, 'too-long');

/** The ship as its papers name it. An IMO number with a wrong digit is kept as typed, with a warning. */
export const vesselInput = z.object({
  name: text(70).refine((name) => name !== '', 'ship-name-missing'),
  imo: text(16)
    .refine((imo) => /^(?:I\.?M\.?O\.?)?[\s.:#]*\d{0,9}$/i.test(imo), 'imo-form')
    .optional(),
  flag: text(3)
    .toUpperCase()
    .refine((flag) => /^([A-Z]{2,3})?$/.test(flag), 'state-form')
    .optional(),
  callSign: text(9)
    .toUpperCase()
    .refine((sign) => /^[A-Z0-9/]*$/.test(sign), 'call-sign-form')
    .optional(),
});
