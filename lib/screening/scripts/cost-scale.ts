/** Costs are written as one digit of base 36: steps of a third, in natural logarithms, from the cheapest on. */
const START = 1.5;
const STEP = 1 / 3;

export function costDigit(cost: number): string {
  return Math.max(0, Math.min(35, Math.round((cost - START) / STEP))).toString(36);
}

export function costOfDigit(digit: string): number {
  return START + STEP * Number.parseInt(digit, 36);
}
