import type { ByteRange, ParsedDocument, ParsedTraveller, Sex } from '@/lib/travel/parsed';
import { toCountryCode } from '@/lib/travel/parsers/country-code';
import { TAGS } from '@/lib/travel/parsers/edifact/known-segments';
import { codeOf, type SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { segmentOf } from '@/lib/travel/parsers/edifact/split-segments';
import type { IssueList } from '@/lib/travel/parsers/issue-list';
import { stripTitle } from '@/lib/travel/parsers/name-titles';
import { addBagTags, readBagTags, readMeasure } from '@/lib/travel/parsers/paxlst/read-baggage';
import { safeQualifier } from '@/lib/travel/parsers/paxlst/read-itinerary';
import { readParty } from '@/lib/travel/parsers/paxlst/read-name';
import { readReferences } from '@/lib/travel/parsers/paxlst/read-references';
import { readPartialDate, readSixDigits } from '@/lib/travel/parsers/travel-dates';

const SEXES: Record<string, Sex> = { M: 'M', F: 'F', X: 'X', U: 'U', '1': 'M', '2': 'F', '0': 'U', '9': 'X' };
/** Known, and of no field of ours: port of clearance, transit and entry places. They stay in the raw message. */
const OTHER_PLACES = new Set(['22', '172', '188', '91']);

const [BORN, EXPIRES, ISSUED] = ['329', '36', '182'].map(codeOf);
const [RESIDENCE, EMBARK, DEBARK, BIRTHPLACE, ISSUER] = ['174', '178', '179', '180', '91'].map(codeOf);
const [MALE, FEMALE] = ['M', 'F'].map(codeOf);
const [VERIFIED, NOT_VERIFIED] = ['173', '174'].map(codeOf);

/** In hand before the first. */
const NOBODY: ParsedTraveller = {
  kind: 'passenger',
  familyName: '',
  givenNames: '',
  cleanFamilyName: '',
  cleanGivenNames: '',
  contacts: [],
  documents: [],
  ticketNumbers: [],
  segments: [],
};

/**
 * NAD groups of a PAXLST, one after the other: `begin`, `add` for each further segment, `finish`. A group is a bag:
 * senders put NAT, LOC, DOC and the rest in any order.
 */
export class TravellerReader {
  #traveller: ParsedTraveller = NOBODY;
  #tags: string[] | undefined;
  #document: ParsedDocument | undefined;
  #documentRow = 0;
  #journey = '';
  /** Rows of the range in hand. */
  #firstRow = 0;
  #lastRow = 0;

  constructor(
    private readonly values: SegmentValues,
    private readonly issues: IssueList,
  ) {}

  begin(kind: ParsedTraveller['kind'], row: number, journey: string): void {
    this.#journey = journey;
    this.#firstRow = row;
    this.#lastRow = row;
    this.#tags = undefined;
    this.#traveller = readParty(this.values, row, kind, this.issues);
  }

  add(row: number, tag: number): void {
    if (row !== this.#lastRow + 1) {
      this.#traveller.segments.push(this.#range());
      this.#firstRow = row;
    }
    this.#lastRow = row;
    READERS[tag]?.(this, row);
  }

  finish(): ParsedTraveller {
    this.#closeDocument();
    const traveller = this.#traveller;
    const tags = this.#tags;
    if (tags) addBagTags(traveller, tags);
    traveller.cleanFamilyName = stripTitle(traveller.familyName, 'family');
    traveller.cleanGivenNames = stripTitle(traveller.givenNames, 'given', traveller);
    if (traveller.segments.length === 0) traveller.segments = [this.#range()];
    else traveller.segments.push(this.#range());
    return traveller;
  }

  #range(): ByteRange {
    const { table } = this.values;
    return [table.start(this.#firstRow), table.end(this.#lastRow)];
  }

  #warn(code: string, row: number, params?: Record<string, string>): void {
    this.issues.warn(code, segmentOf(this.values.table, row), params);
  }

  sex(row: number): void {
    const code = this.values.code(row, 3);
    if (code === FEMALE || code === MALE) {
      this.#traveller.sex = code === MALE ? 'M' : 'F';
      return;
    }
    const sent = this.values.at(row, 3) || this.values.at(row, 2);
    const sex = SEXES[sent.toUpperCase()];
    if (sex) this.#traveller.sex = sex;
    else if (sent !== '') this.#warn('paxlstSexUnknown', row);
  }

  date(row: number): void {
    const qualifier = this.values.begin(row) ? this.values.textCode() : 0;
    if (qualifier === BORN) {
      const date = this.#partial(row, 'past');
      if (date !== undefined) this.#traveller.birthDate = date;
      return;
    }
    if (qualifier !== EXPIRES && qualifier !== ISSUED) {
      this.#warn('paxlstUnknownQualifier', row, safeQualifier(this.values.at(row, 1, 0)));
      return;
    }
    const key = qualifier === EXPIRES ? 'expires' : 'issued';
    const date = this.#partial(row, qualifier === EXPIRES ? 'around' : 'past');
    const document = this.#document;
    if (!document) this.#warn('paxlstOutsideDocument', row, { qualifier: this.values.at(row, 1, 0) });
    else if (document[key] !== undefined) {
      this.#warn('paxlstDocumentDateTwice', row, { qualifier: this.values.at(row, 1, 0) });
    } else if (date !== undefined) document[key] = date;
  }

  /** The date behind the qualifier that was just read. */
  #partial(row: number, rule: 'past' | 'around'): string | undefined {
    const { values } = this;
    if (!values.nextComponent() || values.from === values.to) return undefined;
    const { from } = values;
    if (values.to - from === 6 && values.table.isPlain(row)) {
      const date = readSixDigits(values.bytes, from, this.#journey, rule);
      if (date !== undefined) return date;
    }
    const date = readPartialDate(values.text(), this.#journey, rule);
    if (date === undefined) this.#warn('dateInvalid', row, { qualifier: values.at(row, 1, 0) });
    return date;
  }

  place(row: number): void {
    const { values } = this;
    const qualifier = values.begin(row) ? values.textCode() : 0;
    const traveller = this.#traveller;
    const code = values.nextElement() ? values.text() : '';
    if (qualifier === EMBARK) {
      if (code !== '') traveller.embark = code;
    } else if (qualifier === DEBARK) {
      if (code !== '') traveller.debark = code;
    } else if (qualifier === BIRTHPLACE) {
      const town = values.at(row, 2, 3);
      const place = town === '' || code === '' ? town || code : `${town}, ${code}`;
      if (place !== '') traveller.birthPlace = place;
    } else if (qualifier === RESIDENCE) {
      const country = toCountryCode(code);
      if (country !== undefined) traveller.residence = country;
    } else if (qualifier === ISSUER) {
      const country = toCountryCode(code);
      if (!this.#document) this.#warn('paxlstOutsideDocument', row, { qualifier: '91' });
      else if (country !== undefined) this.#document.issuer = country;
    } else {
      const text = values.at(row, 1);
      if (!OTHER_PLACES.has(text)) this.#warn('paxlstUnknownQualifier', row, safeQualifier(text));
    }
  }

  measure(row: number): void {
    readMeasure(this.#traveller, this.values, row, this.issues);
  }

  bagTags(row: number): void {
    const tags = readBagTags(this.values, row);
    if (tags.length === 0) return;
    if (this.#tags) this.#tags.push(...tags);
    else this.#tags = tags;
  }

  verification(row: number): void {
    const code = this.values.code(row, 2) || this.values.code(row, 1);
    if (code === VERIFIED) this.#traveller.verified = true;
    else if (code === NOT_VERIFIED) this.#traveller.verified = false;
  }

  contact(row: number): void {
    for (const [value = '', kind = ''] of this.values.list(row, 1)) {
      if (value === '') continue;
      if (kind.toUpperCase() === 'EM') {
        this.#traveller.contacts.push({ kind: 'email', value: value.replace(/\s*\.AT\.\s*/i, '@') });
      } else this.#traveller.contacts.push({ kind: 'phone', value });
    }
  }

  nationality(row: number): void {
    const country = toCountryCode(this.values.at(row, 2));
    if (country !== undefined) this.#traveller.nationality = country;
  }

  references(row: number): void {
    readReferences(this.#traveller, this.values, row, this.issues);
  }

  document(row: number): void {
    this.#closeDocument();
    const { values } = this;
    const kind = values.begin(row) ? values.text() : '';
    this.#document = { kind, number: values.nextElement() ? values.text() : '' };
    this.#documentRow = row;
  }

  /** A document of which nothing was sent is no document; one without a number is kept with what there is. */
  #closeDocument(): void {
    const document = this.#document;
    if (!document) return;
    this.#document = undefined;
    if (document.number === '') {
      this.#warn('paxlstDocumentBlank', this.#documentRow);
      if (Object.values(document).every((value) => value === '' || value === undefined)) return;
    }
    // A list made with its one element takes a fraction of the room of one that is pushed to.
    const { documents } = this.#traveller;
    if (documents.length === 0) this.#traveller.documents = [document];
    else documents.push(document);
  }

  /** Rank or duty: `EMP+1+CR1:110:111`, or in words. */
  employment(row: number): void {
    const { values } = this;
    const rank = values.at(row, 2, 0) || values.at(row, 2, 3) || values.at(row, 3, 0) || values.at(row, 3, 3);
    if (rank !== '') this.#traveller.rank = rank;
  }

  unknown(row: number): void {
    this.#warn('paxlstUnexpectedSegment', row);
  }
}

type Reader = (reader: TravellerReader, row: number) => void;
const BY_TAG: Readonly<Record<string, Reader>> = {
  ATT: (reader, row) => reader.sex(row),
  DTM: (reader, row) => reader.date(row),
  LOC: (reader, row) => reader.place(row),
  MEA: (reader, row) => reader.measure(row),
  FTX: (reader, row) => reader.bagTags(row),
  GEI: (reader, row) => reader.verification(row),
  COM: (reader, row) => reader.contact(row),
  NAT: (reader, row) => reader.nationality(row),
  RFF: (reader, row) => reader.references(row),
  DOC: (reader, row) => reader.document(row),
  EMP: (reader, row) => reader.employment(row),
  TDT: (reader, row) => reader.unknown(row),
  BGM: (reader, row) => reader.unknown(row),
};
const READERS: readonly (Reader | undefined)[] = TAGS.map((tag) => BY_TAG[tag]);
