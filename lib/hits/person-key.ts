import { canonicalHash } from '@/lib/core/canonical';

const plain = (text: string) => text.normalize('NFKD').replace(/\P{L}/gu, '').toUpperCase();

/**
 * Recognises the same person on the same journey in a repeated push: name, birth date, carrier, number, day. It never
 * leaves the agency and identifies nobody beyond what the traveller's row says.
 */
export function personKey(t: {
  cleanFamily: string;
  cleanGiven: string;
  birthDate: string | null;
  journey: { carrier: string; number: string; departsLocal: string | null };
}): Uint8Array<ArrayBuffer> {
  return canonicalHash([
    plain(t.cleanFamily),
    plain(t.cleanGiven),
    t.birthDate ?? '',
    t.journey.carrier,
    t.journey.number,
    t.journey.departsLocal?.slice(0, 10) ?? '',
  ]);
}
