import type { ParsedLeg } from '@/lib/travel/parsed';
import { readContactValue } from '@/lib/travel/parsers/contact-line';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { addContact, addTicket, mergeDocument, setSeat } from '@/lib/travel/parsers/pnrgov/add-facts';
import { TravellerFinder } from '@/lib/travel/parsers/pnrgov/find-traveller';
import type { PendingRequest } from '@/lib/travel/parsers/pnrgov/join-continued';
import { readDoca, readDoco, readDocs, readInft } from '@/lib/travel/parsers/pnrgov/read-document-request';
import type { TravellerIndex } from '@/lib/travel/parsers/pnrgov/traveller-index';

/** Gives each request of a booking to the traveller it is about. */
export class RequestAttacher {
  readonly #finder: TravellerFinder;

  constructor(
    private readonly index: TravellerIndex,
    private readonly journey: string,
    private readonly reported: readonly ParsedLeg[],
    private readonly issues: IssueList,
  ) {
    this.#finder = new TravellerFinder(index, issues);
  }

  attach(request: PendingRequest): void {
    switch (request.code) {
      case 'DOCS':
        this.#documents(request);
        break;
      case 'DOCO':
      case 'DOCA':
        this.#further(request, request.code);
        break;
      case 'SEAT':
      case 'NSST':
      case 'NSSA':
      case 'RQST':
        this.#seats(request);
        break;
      case 'INFT':
        this.#infant(request);
        break;
      case 'FQTV':
      case 'FQTS':
        this.#frequentFlyer(request);
        break;
      case 'CTCE':
      case 'CTCM':
      case 'CTCR':
        this.#contact(request, request.code);
        break;
      case 'TKNE':
      case 'TKNA':
      case 'TKNM':
      case 'TKNR':
        this.#ticket(request);
        break;
      case 'UMNR':
      case 'YPTA':
        this.#minor(request);
        break;
      case '':
        if (request.fields.size === 0) this.issues.warn('pnrRequestEmpty', request.segment);
    }
  }

  #documents({ segment, fields, owner, text, continued }: PendingRequest): void {
    const request = readDocs(fields, this.journey, text);
    if (request.invalidDate) this.issues.warn('dateInvalid', segment, { qualifier: 'DOCS' });
    if (request.shifted) this.issues.warn('pnrDocumentShifted', segment);
    if (request.familyName === '' && request.document.number === '' && !request.birthDate) return;
    const entry = this.#finder.ofDocument(request, segment, fields, owner);
    const { parsed } = entry;
    entry.ranges.add(segment);
    for (const further of continued ?? []) entry.ranges.add(further);
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

  #infant({ segment, fields }: PendingRequest): void {
    const infant = readInft(fields, this.journey);
    if (!infant) {
      this.issues.warn('pnrInfantUnread', segment);
      return;
    }
    const entry = this.#finder.infant(infant, segment);
    entry.ranges.add(segment);
    entry.parsed.birthDate ??= infant.birthDate;
  }

  #further({ segment, fields, owner }: PendingRequest, code: 'DOCO' | 'DOCA'): void {
    const entry = this.#finder.direct(fields, segment, owner);
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

  #seats({ fields, owner, flightRank, segment }: PendingRequest): void {
    if (flightRank === 0 || fields.size < 2) return;
    const from = fields.at(1, 6);
    const to = fields.at(1, 7);
    const ports = from === '' || this.reported.some((leg) => leg.from === from && leg.to === to);
    if (!ports) return;
    for (const [seat = '', , reference = ''] of fields.list(2)) {
      if (seat === '') continue;
      const entry = this.index.byReference(reference) ?? (reference === '' ? (owner ?? this.index.only) : undefined);
      if (entry) setSeat(entry, seat, flightRank);
      else this.issues.warn('pnrRequestUnattached', segment, { qualifier: 'SEAT' });
    }
  }

  #frequentFlyer({ segment, fields, owner }: PendingRequest): void {
    const entry = this.#finder.direct(fields, segment, owner);
    const text = requestWords(fields);
    const match =
      /^(?:SSR\s?)?(?:FQT[VS]\s?)?(?:[A-Z0-9]{2}\s?)?(?:HK\d?)?\/?\s*([A-Z0-9]{2})\s?([A-Z]{0,3}\d[A-Z0-9]*)/i.exec(
        text,
      );
    if (!entry || !match) return;
    entry.parsed.frequentFlyer ??= `${match[1]} ${match[2]}`.toUpperCase();
    entry.ranges.add(segment);
  }

  #contact({ segment, fields, owner }: PendingRequest, code: string): void {
    const entry = this.#finder.direct(fields, segment, owner);
    const found = readContactValue(requestWords(fields).replace(/^\//, ''), code === 'CTCE');
    if (!found) return;
    if (!entry) this.issues.warn('pnrRequestUnattached', segment, { qualifier: code });
    else {
      addContact(entry.parsed, found.contact.kind, found.contact.value);
      entry.ranges.add(segment);
    }
  }

  /** A ticket number in a request names its traveller only by reference or group: the name behind it was not kept. */
  #ticket({ segment, fields, owner }: PendingRequest): void {
    const digits = /(\d{3})-?(\d{10})/.exec(requestWords(fields));
    if (!digits) return;
    const entry = this.#finder.direct(fields, segment, owner);
    if (!entry) return;
    addTicket(entry.parsed, `${digits[1]}${digits[2]}`);
    entry.ranges.add(segment);
  }

  /** That a child travels alone is kept as the fact it is; what is written about the child is not (C-817/19). */
  #minor({ segment, fields, owner }: PendingRequest): void {
    const entry = this.#finder.direct(fields, segment, owner);
    if (!entry) return;
    entry.parsed.ageClass ??= 'child';
    entry.ranges.add(segment);
  }
}

function requestWords(fields: Fields): string {
  const text = fields.at(1, 8);
  return fields.at(1, 9) === '' ? text : fields.components(1).slice(8).join(' ').trim();
}
