/** The keys under `common.size` that word a size. */
export type SizeKey = 'bytes' | 'kilobytes' | 'megabytes';

/** Splits a file size in bytes into a unit (decimal, as file managers count) and a value with one decimal below ten. */
export function splitSize(bytes: number): { key: SizeKey; value: number } {
  if (bytes < 1000) return { key: 'bytes', value: bytes };
  const megabytes = bytes >= 999_500;
  const value = bytes / (megabytes ? 1_000_000 : 1000);
  return {
    key: megabytes ? 'megabytes' : 'kilobytes',
    value: value < 10 ? Math.round(value * 10) / 10 : Math.round(value),
  };
}
