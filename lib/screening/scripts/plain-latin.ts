import anyAscii from 'any-ascii';

/** Any text as any-ascii reads it, A to Z alone. */
export function plainLatin(text: string): string {
  return anyAscii(text)
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
}
