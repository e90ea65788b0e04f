import { documentKey } from '@/lib/screening/compare-documents';
import type { NameLevel } from '@/lib/screening/compare-names';
import { comparableCountry } from '@/lib/screening/countries';
import { CountByKey } from '@/lib/screening/name-search/count-by-key';
import {
  type DateSpan,
  dateOutlook,
  entrySpan,
  type LeastBand,
  leastNameLevel,
} from '@/lib/screening/name-search/date-window';
import { packFacts, unpackFacts } from '@/lib/screening/name-search/entry-facts';
import { GrowingNumbers } from '@/lib/screening/name-search/growing-numbers';
import { HashPostings } from '@/lib/screening/name-search/hash-postings';
import { hashText } from '@/lib/screening/name-search/hash-text';
import type { IndexedEntry } from '@/lib/screening/schema';
import type { WeighedEntry } from '@/lib/screening/weigh-candidate';

const [idSeed, documentSeed] = [11, 12];
const kinds: DateSpan['kind'][] = ['none', 'day', 'span', 'several', 'odd'];
const sexes = ['', 'M', 'F', 'X'];
/** Kind of birth date in the lower bits, sex above. */
const sexShift = 4;
const kindBits = 15;

/** What is told of a traveller beside the name before an entry is looked at. */
export interface Outward {
  birthDate: DateSpan;
  sex: 'M' | 'F' | 'X' | 'U' | undefined;
  least: LeastBand;
}

/** Arrays of a table nothing was added to or taken from since it was sealed, as a snapshot keeps them. */
export interface EntryTableParts {
  facts: Uint8Array;
  ends: Uint32Array;
  from: Uint32Array;
  to: Uint32Array;
  kinds: Uint8Array;
  expires: Uint32Array;
  ids: HashPostings;
  documents: HashPostings;
  counts: [string, number][][];
}

/**
 * Entries by number: their facts packed into bytes, and beside them the little that is asked before an entry is looked
 * at. Entries that are gone keep their number until the next `seal`.
 */
export class EntryTable {
  readonly years = new CountByKey();
  readonly countries = new CountByKey();
  readonly sexes = new CountByKey();
  private facts = new Uint8Array(0);
  private ends = new Uint32Array(0);
  private added: string[] = [];
  private from = new GrowingNumbers();
  private to = new GrowingNumbers();
  private kinds = new GrowingNumbers();
  private expires = new GrowingNumbers();
  private gone = new Set<number>();
  private ids = HashPostings.of(new Uint32Array(0), new Uint32Array(0));
  private documents = HashPostings.of(new Uint32Array(0), new Uint32Array(0));
  private readonly scratch: number[] = [];

  /** Numbers given, those of entries that are gone too. */
  get numbers(): number {
    return this.from.length;
  }

  get size(): number {
    return this.from.length - this.gone.size;
  }

  /** How many came or went since the last `seal`. */
  get changes(): number {
    return this.added.length + this.gone.size;
  }

  add(entry: IndexedEntry): number {
    const number = this.from.length;
    const span = entrySpan(entry.birthDates);
    this.from.push(span.from);
    this.to.push(span.to);
    this.kinds.push(kinds.indexOf(span.kind) | (sexes.indexOf(entry.sex ?? '') << sexShift));
    this.expires.push(expiryDay(entry.expiresOn));
    this.added.push(packFacts(entry));
    this.ids.add(hashText(entry.id, idSeed), number);
    for (const key of documentKeys(entry)) this.documents.add(hashText(key, documentSeed), number);
    this.count(entry, 1);
    return number;
  }

  /** The entry that was taken out, undefined where there is none of this id. */
  remove(id: string): WeighedEntry | undefined {
    const number = this.numberOf(id);
    if (number === undefined) return undefined;
    const entry = this.entry(number);
    this.gone.add(number);
    this.count(entry, -1);
    return entry;
  }

  has(number: number): boolean {
    return !this.gone.has(number);
  }

  entry(number: number): WeighedEntry {
    return unpackFacts(this.packed(number));
  }

  span(number: number): DateSpan {
    return {
      kind: kinds[this.kinds.at(number) & kindBits] ?? 'odd',
      from: this.from.at(number),
      to: this.to.at(number),
    };
  }

  /** The least agreement of names with which the entry is reported; undefined for one that is gone or never is. */
  leastLevel(number: number, { birthDate, sex, least }: Outward): NameLevel | undefined {
    if (this.gone.size > 0 && this.gone.has(number)) return undefined;
    const listed = sexes[this.kinds.at(number) >>> sexShift];
    const differs = (listed === 'M' && sex === 'F') || (listed === 'F' && sex === 'M');
    return leastNameLevel[least][differs ? 'sexDiffers' : 'sexAgrees'][dateOutlook(this.span(number), birthDate)];
  }

  /** Past its last day on this one (yyyymmdd; 0 for no day). */
  isExpired(number: number, on: number): boolean {
    const last = this.expires.at(number);
    return on > 0 && last > 0 && last < on;
  }

  /** Entries with a document of this number, whoever issued it. */
  withDocument(key: string): number[] {
    this.scratch.length = 0;
    if (key !== '') this.documents.collect(hashText(key, documentSeed), this.scratch);
    return this.scratch.filter((number) => this.has(number));
  }

  /** Packs what came and forgets what went. Gives the new number of each entry. */
  seal(): Uint32Array {
    const renumbered = new Uint32Array(this.numbers);
    const kept: number[] = [];
    for (let number = 0; number < this.numbers; number++) if (this.has(number)) kept.push(number);
    const sealedCount = this.ends.length;
    const startOf = (number: number) => (number === 0 ? 0 : (this.ends[number - 1] ?? 0));
    let length = 0;
    for (const number of kept) {
      length +=
        number < sealedCount
          ? (this.ends[number] ?? 0) - startOf(number)
          : Buffer.byteLength(this.added[number - sealedCount] ?? '');
    }
    const facts = Buffer.alloc(length);
    const ends = new Uint32Array(kept.length);
    const next = {
      from: new GrowingNumbers(kept.length),
      to: new GrowingNumbers(kept.length),
      kinds: new GrowingNumbers(kept.length),
      expires: new GrowingNumbers(kept.length),
    };
    let end = 0;
    kept.forEach((number, at) => {
      if (number < sealedCount) {
        const bytes = this.facts.subarray(startOf(number), this.ends[number]);
        facts.set(bytes, end);
        end += bytes.length;
      } else end += facts.write(this.added[number - sealedCount] ?? '', end);
      ends[at] = end;
      renumbered[number] = at;
      next.from.push(this.from.at(number));
      next.to.push(this.to.at(number));
      next.kinds.push(this.kinds.at(number));
      next.expires.push(this.expires.at(number));
    });
    const ids = this.renumberKeys(this.ids, renumbered);
    const documents = this.renumberKeys(this.documents, renumbered);
    Object.assign(this, { ...next, facts, ends, ids, documents, added: [], gone: new Set() });
    return renumbered;
  }

  toParts(): EntryTableParts {
    return {
      facts: this.facts,
      ends: this.ends,
      from: this.from.taken(),
      to: this.to.taken(),
      kinds: Uint8Array.from(this.kinds.view()),
      expires: this.expires.taken(),
      ids: this.ids,
      documents: this.documents,
      counts: [this.years, this.countries, this.sexes].map((counts) => counts.all()),
    };
  }

  static from(parts: EntryTableParts): EntryTable {
    const table = new EntryTable();
    const { facts, ends, ids, documents } = parts;
    Object.assign(table, {
      ...{ facts, ends, ids, documents },
      from: GrowingNumbers.of(parts.from),
      to: GrowingNumbers.of(parts.to),
      kinds: GrowingNumbers.of(Uint32Array.from(parts.kinds)),
      expires: GrowingNumbers.of(parts.expires),
    });
    [table.years, table.countries, table.sexes].forEach((counts, at) => {
      for (const [key, count] of parts.counts[at] ?? []) counts.set(key, count);
    });
    return table;
  }

  private numberOf(id: string): number | undefined {
    const numbers: number[] = [];
    this.ids.collect(hashText(id, idSeed), numbers);
    return numbers.find((number) => this.has(number) && this.entry(number).id === id);
  }

  private packed(number: number): string {
    const sealedCount = this.ends.length;
    if (number >= sealedCount) return this.added[number - sealedCount] ?? '';
    const start = number === 0 ? 0 : (this.ends[number - 1] ?? 0);
    return Buffer.from(this.facts.buffer, this.facts.byteOffset + start, (this.ends[number] ?? 0) - start).toString();
  }

  private renumberKeys(postings: HashPostings, renumbered: Uint32Array): HashPostings {
    const hashes = new GrowingNumbers();
    const numbers = new GrowingNumbers();
    for (const [hash, number] of postings.pairs()) {
      if (!this.has(number)) continue;
      hashes.push(hash);
      numbers.push(renumbered[number] ?? 0);
    }
    return HashPostings.of(hashes.view(), numbers.view());
  }

  private count(entry: WeighedEntry, step: 1 | -1): void {
    this.years.add(entry.birthDates.flatMap(yearsOf), step);
    this.countries.add(entry.nationalities.map(comparableCountry), step);
    this.sexes.add(entry.sex === undefined ? [] : [entry.sex], step);
  }
}

/** yyyymmdd of an ISO date, 0 for none or another text. */
export function expiryDay(date: string | undefined): number {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date) ? Number(date.slice(0, 10).replaceAll('-', '')) : 0;
}

export function documentKeys(entry: WeighedEntry): Set<string> {
  return new Set(entry.documents.map((document) => documentKey(document.number)).filter((key) => key !== ''));
}

function yearsOf({ from, to }: IndexedEntry['birthDates'][number]): string[] {
  const first = Number(from.slice(0, 4));
  const last = Math.min(Number(to.slice(0, 4)), first + 150);
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, step) => String(first + step));
}
