import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env';

/**
 * Sealed box: version byte 1, 12-byte nonce, 16-byte tag, ciphertext. AES-256-GCM under a key derived for one agency
 * and one purpose (HKDF-SHA-256), which are also bound as associated data: a box moved to another row does not open.
 */
const VERSION = 1;

export type SealPurpose = 'totp' | 'quarantine' | 'index';

function keyFor(agencyId: string, purpose: SealPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().CONCORD_SEALING_KEY, agencyId, `concord ${purpose}`, 32));
}

export function seal(agencyId: string, purpose: SealPurpose, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(agencyId, purpose), nonce);
  cipher.setAAD(Buffer.from(`${agencyId} ${purpose}`));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]));
}

/** @throws Error when the box was made for another agency or purpose, or was changed. */
export function unseal(agencyId: string, purpose: SealPurpose, box: Uint8Array): Uint8Array {
  const bytes = Buffer.from(box);
  if (bytes[0] !== VERSION || bytes.length < 29) throw new Error('sealed box of an unknown version');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(agencyId, purpose), bytes.subarray(1, 13));
  decipher.setAAD(Buffer.from(`${agencyId} ${purpose}`));
  decipher.setAuthTag(bytes.subarray(13, 29));
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]);
}
