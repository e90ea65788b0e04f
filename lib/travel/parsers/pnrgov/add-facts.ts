import type { ParsedDocument, ParsedTraveller } from '@/lib/travel/parsed';
import type { TravellerEntry } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { recent, seatNumber } from '@/lib/travel/parsers/read-context';

/** A seat of higher rank replaces one of lower: checked in before requested, the reported day before another. */
export function setSeat(entry: TravellerEntry, sent: string, rank: number): void {
  if (rank <= entry.seatRank) return;
  const seat = seatNumber(sent);
  if (seat === undefined) return;
  entry.parsed.seat = seat;
  entry.seatRank = rank;
}

export function addContact(traveller: ParsedTraveller, kind: 'phone' | 'email' | 'address', value: string): void {
  const known = recent(traveller.contacts).some((contact) => contact.kind === kind && contact.value === value);
  if (!known) traveller.contacts.push({ kind, value });
}

export function addTicket(traveller: ParsedTraveller, number: string): void {
  if (!recent(traveller.ticketNumbers).includes(number)) traveller.ticketNumbers.push(number);
}

/** The same document is sent once per traveller and again per flight: one entry, later copies fill its gaps. */
export function mergeDocument(documents: ParsedDocument[], document: ParsedDocument): void {
  const known = recent(documents).find(
    ({ kind, number }) => number === document.number && (kind === document.kind || kind === '' || document.kind === ''),
  );
  if (!known) {
    documents.push({ ...document });
    return;
  }
  if (known.kind === '') known.kind = document.kind;
  known.issuer ??= document.issuer;
  known.nationality ??= document.nationality;
  known.expires ??= document.expires;
  known.issued ??= document.issued;
}
