/** The period that an address asks for, of those there are, in days; a month where it asks for none of them. */
export function askedPeriod<Days extends number>(
  periods: readonly (Days | 30)[],
  asked: string | string[] | undefined,
): Days | 30 {
  return periods.find((days) => String(days) === asked) ?? 30;
}
