import type { ParsedDocument, ParsedTraveller, Sex } from '@/lib/travel/parsed';
import { expandBagTags } from '@/lib/travel/parsers/bag-tags';
import { RangeList } from '@/lib/travel/parsers/byte-ranges';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import type { Fields } from '@/lib/travel/parsers/edifact/read-fields';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { stripTitle } from '@/lib/travel/parsers/name-titles';
import { safeQualifier } from '@/lib/travel/parsers/paxlst/read-itinerary';
import { seatNumber } from '@/lib/travel/parsers/read-context';
import { readPartialDate } from '@/lib/travel/parsers/travel-dates';

const SEXES: Record<string, Sex> = { M: 'M', F: 'F', X: 'X', U: 'U', '1': 'M', '2': 'F', '0': 'U', '9': 'X' };
/** Known, and of no field of ours: port of clearance, transit and entry places. They stay in the raw message. */
const OTHER_PLACES = new Set(['22', '172', '188', '91']);
const OTHER_REFERENCES = new Set(['AEA', 'CR', 'ACD', 'AKA']);

/** One NAD group of a PAXLST, read as a bag: senders put NAT, LOC, DOC and the rest in any order. */
export class TravellerReader {
  readonly #traveller: ParsedTraveller;
  readonly #ranges = new RangeList();
  readonly #tags: string[] = [];
  #document: { parsed: ParsedDocument; at: Segment } | undefined;

  constructor(
    kind: ParsedTraveller['kind'],
    segment: Segment,
    fields: Fields,
    private readonly journey: string,
    private readonly issues: IssueList,
  ) {
    this.#traveller = {
      kind,
      ...this.#name(segment, fields),
      contacts: [],
      documents: [],
      ticketNumbers: [],
      segments: [],
    };
    const address = [fields.at(5), fields.at(6), fields.components(7).join(' ').trim(), fields.at(8), fields.at(9)]
      .filter((part) => part !== '')
      .join(', ');
    if (address !== '') this.#traveller.contacts.push({ kind: 'address', value: address });
    this.#ranges.add(segment);
  }

  add(segment: Segment, fields: Fields): void {
    this.#ranges.add(segment);
    READERS[segment.tag]?.(this, segment, fields);
  }

  finish(): ParsedTraveller {
    this.#closeDocument();
    const traveller = this.#traveller;
    if (this.#tags.length > 0) {
      traveller.bags = { ...traveller.bags, tags: this.#tags, count: traveller.bags?.count ?? this.#tags.length };
    }
    traveller.cleanFamilyName = stripTitle(traveller.familyName, 'family');
    traveller.cleanGivenNames = stripTitle(traveller.givenNames, 'given', { sex: traveller.sex });
    traveller.segments = this.#ranges.ranges;
    return traveller;
  }

  /** A whole name in one component stays whole: where it divides cannot be told. */
  #name(segment: Segment, fields: Fields) {
    const components = [4, 3, 2]
      .map((element) => fields.components(element))
      .find((parts) => parts.some((p) => p !== ''));
    const [familyName = '', ...given] = components ?? [];
    const givenNames = given.filter((part) => part !== '').join(' ');
    if (!components) this.issues.warn('nameMissing', segment);
    else if (givenNames === '') this.issues.warn('paxlstNameWhole', segment);
    return { familyName, givenNames, cleanFamilyName: familyName, cleanGivenNames: givenNames };
  }

  sex(segment: Segment, fields: Fields): void {
    const sent = [fields.at(3), fields.at(2)].find((value) => value !== '') ?? '';
    const sex = SEXES[sent.toUpperCase()];
    if (sex) this.#traveller.sex = sex;
    else if (sent !== '') this.issues.warn('paxlstSexUnknown', segment);
  }

  date(segment: Segment, fields: Fields): void {
    const qualifier = fields.at(1, 0);
    const value = fields.at(1, 1);
    const document = this.#document?.parsed;
    if (qualifier === '329') {
      this.#traveller.birthDate = this.#partial(segment, qualifier, value, 'past') ?? this.#traveller.birthDate;
    } else if (qualifier === '36' || qualifier === '182') {
      const key = qualifier === '36' ? 'expires' : 'issued';
      const date = this.#partial(segment, qualifier, value, qualifier === '36' ? 'around' : 'past');
      if (!document) this.issues.warn('paxlstOutsideDocument', segment, { qualifier });
      else if (document[key] !== undefined) this.issues.warn('paxlstDocumentDateTwice', segment, { qualifier });
      else if (date !== undefined) document[key] = date;
    } else this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
  }

  #partial(segment: Segment, qualifier: string, value: string, rule: 'past' | 'around') {
    if (value === '') return undefined;
    const date = readPartialDate(value, this.journey, rule);
    if (date === undefined) this.issues.warn('dateInvalid', segment, { qualifier });
    return date;
  }

  place(segment: Segment, fields: Fields): void {
    const qualifier = fields.at(1);
    const code = fields.at(2, 0);
    const country = toCountryCode(code);
    const traveller = this.#traveller;
    if (qualifier === '174') traveller.residence = country ?? traveller.residence;
    else if (qualifier === '178') traveller.embark = code || traveller.embark;
    else if (qualifier === '179') traveller.debark = code || traveller.debark;
    else if (qualifier === '180') {
      const place = [fields.at(2, 3), code].filter((part) => part !== '').join(', ');
      traveller.birthPlace = place || traveller.birthPlace;
    } else if (qualifier === '91') {
      if (!this.#document) this.issues.warn('paxlstOutsideDocument', segment, { qualifier });
      else this.#document.parsed.issuer = country ?? this.#document.parsed.issuer;
    } else if (!OTHER_PLACES.has(qualifier)) {
      this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
    }
  }

  measure(segment: Segment, fields: Fields): void {
    const qualifier = fields.at(1);
    const number = [fields.at(3, 1), fields.at(3, 0)].find((value) => /^\d{1,6}([.,]\d{1,3})?$/.test(value));
    const value = number === undefined ? undefined : Number(number.replace(',', '.'));
    if (qualifier !== 'CT' && qualifier !== 'WT') {
      this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
    } else if (value === undefined) this.issues.warn('paxlstMeasureInvalid', segment, { qualifier });
    else if (qualifier === 'CT') this.#traveller.bags = { ...this.#traveller.bags, count: value };
    else {
      const weightUnit = fields.at(3, 0).startsWith('L') ? 'lb' : 'kg';
      this.#traveller.bags = { ...this.#traveller.bags, weight: value, weightUnit };
    }
  }

  bagTags(fields: Fields): void {
    if (fields.at(1) === 'BAG') this.#tags.push(...expandBagTags(fields.at(4, 0), fields.at(4, 1)));
  }

  verification(fields: Fields): void {
    const code = fields.at(2) || fields.at(1);
    if (code === '173') this.#traveller.verified = true;
    else if (code === '174') this.#traveller.verified = false;
  }

  contact(fields: Fields): void {
    for (const [value = '', kind = ''] of fields.list(1)) {
      if (value === '') continue;
      if (kind === 'EM') {
        this.#traveller.contacts.push({ kind: 'email', value: value.replace(/\s*\.AT\.\s*/i, '@') });
      } else this.#traveller.contacts.push({ kind: 'phone', value });
    }
  }

  nationality(fields: Fields): void {
    this.#traveller.nationality = toCountryCode(fields.at(2)) ?? this.#traveller.nationality;
  }

  reference(segment: Segment, fields: Fields): void {
    for (const [qualifier = '', value = ''] of fields.list(1)) {
      if (qualifier === 'YZY' && value !== '') this.#traveller.ticketNumbers.push(value);
      else if (qualifier === 'AVF') this.#traveller.locator = value || this.#traveller.locator;
      else if (qualifier === 'ABO') this.#traveller.reference = value || this.#traveller.reference;
      else if (qualifier === 'SEA') this.#traveller.seat = seatNumber(value) ?? (value || this.#traveller.seat);
      else if (!OTHER_REFERENCES.has(qualifier) && qualifier !== 'YZY') {
        this.issues.warn('paxlstUnknownQualifier', segment, safeQualifier(qualifier));
      }
    }
  }

  document(segment: Segment, fields: Fields): void {
    this.#closeDocument();
    this.#document = { parsed: { kind: fields.at(1, 0), number: fields.at(2, 0) }, at: segment };
  }

  /** A document of which nothing was sent is no document; one without a number is kept with what there is. */
  #closeDocument(): void {
    if (!this.#document) return;
    const { parsed, at } = this.#document;
    if (parsed.number === '') this.issues.warn('paxlstDocumentBlank', at);
    if (Object.values(parsed).some((value) => value !== '' && value !== undefined))
      this.#traveller.documents.push(parsed);
    this.#document = undefined;
  }

  unknown(segment: Segment): void {
    this.issues.warn('paxlstUnexpectedSegment', segment);
  }
}

const READERS: Record<string, (reader: TravellerReader, segment: Segment, fields: Fields) => void> = {
  ATT: (reader, segment, fields) => reader.sex(segment, fields),
  DTM: (reader, segment, fields) => reader.date(segment, fields),
  LOC: (reader, segment, fields) => reader.place(segment, fields),
  MEA: (reader, segment, fields) => reader.measure(segment, fields),
  FTX: (reader, _segment, fields) => reader.bagTags(fields),
  GEI: (reader, _segment, fields) => reader.verification(fields),
  COM: (reader, _segment, fields) => reader.contact(fields),
  NAT: (reader, _segment, fields) => reader.nationality(fields),
  RFF: (reader, segment, fields) => reader.reference(segment, fields),
  DOC: (reader, segment, fields) => reader.document(segment, fields),
  TDT: (reader, segment) => reader.unknown(segment),
  BGM: (reader, segment) => reader.unknown(segment),
};
