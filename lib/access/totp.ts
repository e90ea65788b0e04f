import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

const totp = (secret: string, label = 'Concord') =>
  new TOTP({
    issuer: 'Concord',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** `otpauth://` address for an authenticator app. */
export const totpUri = (secret: string, label: string): string => totp(secret, label).toString();

/** The code of a moment, for the demo's printed accounts and the tests. */
export const totpCode = (secret: string, at: Date): string => totp(secret).generate({ timestamp: at.getTime() });

/**
 * Checks a code, one step of clock drift either way (RFC 6238 5.2).
 * @returns the time step it belongs to, or null. The caller refuses a step that was already used.
 */
export function totpStep(secret: string, code: string, at: Date): bigint | null {
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ''), timestamp: at.getTime(), window: 1 });
  return delta === null ? null : BigInt(Math.floor(at.getTime() / 1000 / PERIOD) + delta);
}
