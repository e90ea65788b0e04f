import type { ParsedDocument, ParsedLeg, ParsedTraveller } from '@/lib/travel/parsed';
import { readContactValue } from '@/lib/travel/parsers/contact-line';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import {
  type DocumentRequest,
  readDoca,
  readDoco,
  readDocs,
  readInft,
  requestReferences,
} from '@/lib/travel/parsers/pnrgov/read-document-request';
import type { TravellerEntry, TravellerIndex, TravellerName } from '@/lib/travel/parsers/pnrgov/traveller-index';
import { recent, seatNumber } from '@/lib/travel/parsers/read-context';

/** An SSR with the place it stood at; attached when all travellers of the booking are known. */
export interface PendingRequest {
  segment: Segment;
  fields: Fields;
  /** Traveller whose group (GR2 to GR4, or check-in GR7) the request stands in. */
  owner?: TravellerEntry;
  /** How surely the flight it stands under is the reported one; 0 when it is another. */
  flightRank: number;
}

const SEAT_REQUESTS = new Set(['SEAT', 'NSST', 'NSSA', 'RQST']);

/**
 * Gives each request of a booking to the traveller it is about: by the reference beside it, else by the name in it,
 * else by the group it stands in. A document that fits nobody makes a traveller of its own, with a warning: senders do
 * lose TIF segments, and a person must not be lost with them.
 */
export class RequestAttacher {
  constructor(
    private readonly index: TravellerIndex,
    private readonly journey: string,
    private readonly reported: readonly ParsedLeg[],
    private readonly issues: IssueList,
  ) {}

  attach(request: PendingRequest): void {
    const code = request.fields.at(1, 0).toUpperCase();
    if (code === 'DOCS') this.#documents(request);
    else if (code === 'DOCO' || code === 'DOCA') this.#further(request, code);
    else if (SEAT_REQUESTS.has(code)) this.#seats(request);
    else if (code === 'INFT') this.#infant(request);
    else if (code === 'FQTV' || code === 'FQTS') this.#frequentFlyer(request);
    else if (code === 'CTCE' || code === 'CTCM' || code === 'CTCR') this.#contact(request, code);
  }

  #documents({ segment, fields, owner }: PendingRequest): void {
    const request = readDocs(fields, this.journey);
    if (request.invalidDate) this.issues.warn('dateInvalid', segment, { qualifier: 'DOCS' });
    if (request.familyName === '' && request.document.number === '' && !request.birthDate) return;
    const entry = this.#personOf(request, segment, fields, owner);
    const { parsed } = entry;
    entry.ranges.add(segment);
    if (parsed.birthDate && request.birthDate && parsed.birthDate !== request.birthDate) {
      this.issues.warn('pnrDocumentsDisagree', segment);
    }
    parsed.birthDate ??= request.birthDate;
    parsed.sex ??= request.sex;
    parsed.nationality ??= request.document.nationality;
    if (entry.documentGivenNames === '') entry.documentGivenNames = request.givenNames;
    const { number, issuer, expires } = request.document;
    if (number !== '' || expires !== undefined || issuer !== undefined)
      mergeDocument(parsed.documents, request.document);
  }

  #personOf(request: DocumentRequest, segment: Segment, fields: Fields, owner?: TravellerEntry): TravellerEntry {
    if (request.infant) return this.#infantOf(request, segment);
    const referenced = requestReferences(fields).map((reference) => this.index.byReference(reference));
    const direct = referenced.find((entry) => entry !== undefined) ?? owner;
    const named = request.familyName === '' ? [] : this.index.named(request);
    if (direct && (named.length === 0 || named.includes(direct))) {
      if (request.familyName === '' || this.index.isRelative(direct, request)) return direct;
      if (referenced.includes(direct) || named.length > 0) return direct;
    }
    const found = named.find((entry) => entry.parsed.documents.length === 0) ?? named[0];
    if (found) return found;
    if (direct) return direct;
    const only = this.index.entries.length === 1 ? this.index.entries[0] : undefined;
    if (only && (request.familyName === '' || this.index.isRelative(only, request))) return only;
    this.issues.warn('pnrTravellerFromDocument', segment);
    return this.index.add(request, '', undefined, segment);
  }

  #infantOf(name: TravellerName, segment: Segment): TravellerEntry {
    const named = this.index.named(name).filter((entry) => entry.parsed.ageClass === 'infant');
    if (named[0]) return named[0];
    const unnamed = recent(this.index.infants).filter(
      (entry) => entry.parsed.documents.length === 0 && entry.parsed.givenNames === '',
    );
    if (unnamed.length === 1 && unnamed[0]) return unnamed[0];
    const unmarked = this.index.named(name).find((entry) => entry.parsed.ageClass === undefined);
    if (unmarked) return unmarked;
    this.issues.warn('pnrInfantAdded', segment);
    return this.index.add(name, '', 'infant', segment);
  }

  #infant({ segment, fields }: PendingRequest): void {
    const infant = readInft(fields, this.journey);
    if (!infant) {
      this.issues.warn('pnrInfantUnread', segment);
      return;
    }
    const entry = this.#infantOf(infant, segment);
    entry.ranges.add(segment);
    entry.parsed.birthDate ??= infant.birthDate;
  }

  #further({ segment, fields, owner }: PendingRequest, code: 'DOCO' | 'DOCA'): void {
    const entry = this.#direct(fields, owner);
    if (!entry) {
      this.issues.warn('pnrRequestUnattached', segment, { qualifier: code });
      return;
    }
    entry.ranges.add(segment);
    const { parsed } = entry;
    if (code === 'DOCO') {
      const { birthPlace, document } = readDoco(fields, this.journey);
      parsed.birthPlace ??= birthPlace;
      if (document) mergeDocument(parsed.documents, document);
    } else {
      const { residence, address } = readDoca(fields);
      parsed.residence ??= residence;
      if (address) addContact(parsed, 'address', address);
    }
  }

  #direct(fields: Fields, owner?: TravellerEntry): TravellerEntry | undefined {
    const referenced = requestReferences(fields).map((reference) => this.index.byReference(reference));
    const only = this.index.entries.length === 1 ? this.index.entries[0] : undefined;
    return referenced.find((entry) => entry !== undefined) ?? owner ?? only;
  }

  #seats({ fields, owner, flightRank }: PendingRequest): void {
    const from = fields.at(1, 6);
    const to = fields.at(1, 7);
    const ports = from === '' || this.reported.some((leg) => leg.from === from && leg.to === to);
    if (!ports || flightRank === 0) return;
    for (const [seat = '', , reference = ''] of fields.list(2)) {
      const entry = this.index.byReference(reference) ?? (reference === '' ? owner : undefined);
      if (entry) setSeat(entry, seat, flightRank);
    }
  }

  #frequentFlyer({ segment, fields, owner }: PendingRequest): void {
    const entry = this.#direct(fields, owner);
    const text = fields.components(1).slice(8).join(' ').trim();
    const match = /^([A-Z0-9]{2})\s?([A-Z0-9]+)$/.exec(text);
    if (!entry || !match) return;
    entry.parsed.frequentFlyer ??= `${match[1]} ${match[2]}`;
    entry.ranges.add(segment);
  }

  #contact({ segment, fields, owner }: PendingRequest, code: string): void {
    const entry = this.#direct(fields, owner);
    const found = readContactValue(fields.components(1).slice(8).join(' '), code === 'CTCE');
    if (!found) return;
    if (!entry) this.issues.warn('pnrRequestUnattached', segment, { qualifier: code });
    else {
      addContact(entry.parsed, found.contact.kind, found.contact.value);
      entry.ranges.add(segment);
    }
  }
}

/** A seat of higher rank replaces one of lower: checked in before requested, the reported day before another. */
export function setSeat(entry: TravellerEntry, sent: string, rank: number): void {
  const seat = seatNumber(sent);
  if (seat === undefined || rank <= entry.seatRank) return;
  entry.parsed.seat = seat;
  entry.seatRank = rank;
}

export function addContact(traveller: ParsedTraveller, kind: 'phone' | 'email' | 'address', value: string): void {
  const known = recent(traveller.contacts).some((contact) => contact.kind === kind && contact.value === value);
  if (!known) traveller.contacts.push({ kind, value });
}

/** The same document is sent once per traveller and again per flight: one entry, later copies fill its gaps. */
function mergeDocument(documents: ParsedDocument[], document: ParsedDocument): void {
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
