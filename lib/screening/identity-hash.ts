import { canonicalHash, type Json } from '@/lib/core/canonical';
import type { ReadEntry } from './schema';

/** SHA-256 of what tells who an entry means; why, since when and until when it is listed may change without it. */
export function identityHash(entry: ReadEntry): Uint8Array<ArrayBuffer> {
  const { names, birthDates, documents, nationalities, birthPlaces, sex } = entry;
  const identity = { names, birthDates, documents, nationalities, birthPlaces, sex };
  return canonicalHash(identity as unknown as Json);
}
