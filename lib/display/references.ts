/**
 * References are what officers say aloud, paste and search instead of names: a kind, then groups of Crockford base 32
 * (no I, L, O, U), as in `HN-7K2M-41`.
 */

const shape = /^[A-Z]{2,4}(?:-[0-9A-HJKMNP-TV-Z]{2,6}){1,4}$/;

/**
 * Reads a reference as a person types or dictates it: any case, spaces or long dashes for hyphens, O for 0 and I or L
 * for 1 after the kind. Returns undefined when it cannot be one.
 */
export function readReference(text: string): string | undefined {
  const [kind = '', ...groups] = text
    .trim()
    .toUpperCase()
    .split(/[\s\u2010-\u2015\u2212-]+/);
  const mended = groups.map((group) => group.replaceAll('O', '0').replace(/[IL]/g, '1'));
  const reference = [kind, ...mended].join('-');
  return shape.test(reference) ? reference : undefined;
}
