import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a reference survives a telephone line and spells nothing. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What a reference names: hit, alert as its sender keeps it, notification as its recipient holds it, agreement, entry of a
 * list that came by hand and without a reference.
 */
export type ReferencePrefix = 'HT' | 'AL' | 'HN' | 'AG' | 'H';

/** A reference that may be said aloud, such as `HN-7K2M-41`: random, so it tells nothing of order or number. */
export function newReference(prefix: ReferencePrefix): string {
  const pick = (n: number) => Array.from({ length: n }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${prefix}-${pick(4)}-${pick(3)}`;
}
