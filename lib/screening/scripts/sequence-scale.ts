/** Costs of letter sequences are one sign each, from 0 on in quarters of a natural logarithm. */
const FIRST = 48;
const STEPS = 4;

export function sequenceSign(cost: number): string {
  return String.fromCharCode(FIRST + Math.min(40, Math.round(cost * STEPS)));
}

export function costOfSign(signs: string, at: number): number {
  return (signs.charCodeAt(at) - FIRST) / STEPS;
}
