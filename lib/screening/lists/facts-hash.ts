import { canonicalHash, type Json } from '@/lib/core/canonical';
import type { ReadEntry } from '@/lib/screening/schema';

/** SHA-256 of everything an entry says: equal means unchanged. */
export function factsHash(entry: ReadEntry): Uint8Array<ArrayBuffer> {
  return canonicalHash(entry as unknown as Json);
}
