import { createHash, randomBytes } from 'node:crypto';

/** What a token is for shows in its first letters, so that a leaked one is recognised. */
export type TokenPrefix = 'cct' | 'cci';

/** 256 random bits: long enough that a plain SHA-256 of it is a safe thing to store. */
export function newToken(prefix: TokenPrefix): { token: string; hash: Uint8Array<ArrayBuffer> } {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: tokenHash(token) };
}

export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest());
