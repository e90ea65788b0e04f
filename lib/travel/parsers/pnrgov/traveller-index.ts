import type { ParsedTraveller } from '@/lib/travel/parsed';
import { RangeList } from '@/lib/travel/parsers/byte-ranges';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { lettersOnly, nameKeys } from '@/lib/travel/parsers/name-titles';

/** A traveller of one booking while the booking is read. */
export interface TravellerEntry {
  parsed: ParsedTraveller;
  /** Reference used by SSR, SSD and TRI inside the booking. */
  local: string;
  givenKeys: string[];
  ranges: RangeList;
  documentGivenNames: string;
  seatRank: number;
  bagRank: number;
}

export interface TravellerName {
  familyName: string;
  givenNames: string;
}

/** A name list of one family is searched this far: more namesakes in one booking is an attack, not a family. */
const SEARCH_LIMIT = 200;

/** Travellers of one booking, found again by reference or name. */
export class TravellerIndex {
  readonly entries: TravellerEntry[] = [];
  readonly infants: TravellerEntry[] = [];
  readonly #byReference = new Map<string, TravellerEntry>();
  readonly #byFamily = new Map<string, TravellerEntry[]>();

  constructor(private readonly booking: number) {}

  add(name: TravellerName, local: string, ageClass: ParsedTraveller['ageClass'], segment: Segment): TravellerEntry {
    const entry: TravellerEntry = {
      parsed: {
        kind: 'passenger',
        familyName: name.familyName,
        givenNames: name.givenNames,
        cleanFamilyName: name.familyName,
        cleanGivenNames: name.givenNames,
        ...(ageClass === undefined ? {} : { ageClass }),
        contacts: [],
        documents: [],
        ticketNumbers: [],
        booking: this.booking,
        segments: [],
      },
      local,
      givenKeys: nameKeys(name.givenNames),
      ranges: new RangeList(),
      documentGivenNames: '',
      seatRank: 0,
      bagRank: 0,
    };
    entry.ranges.add(segment);
    this.entries.push(entry);
    if (ageClass === 'infant') this.infants.push(entry);
    if (local !== '' && !this.#byReference.has(local)) this.#byReference.set(local, entry);
    const family = lettersOnly(name.familyName);
    const relatives = this.#byFamily.get(family);
    if (relatives) relatives.push(entry);
    else this.#byFamily.set(family, [entry]);
    return entry;
  }

  byReference(local: string): TravellerEntry | undefined {
    return local === '' ? undefined : this.#byReference.get(local);
  }

  /** Travellers whose name agrees: same family name, one given name the beginning of the other. */
  named(name: TravellerName): TravellerEntry[] {
    const family = this.#byFamily.get(lettersOnly(name.familyName)) ?? [];
    const keys = nameKeys(name.givenNames);
    const agreeing = family.slice(0, SEARCH_LIMIT).filter((entry) => agrees(entry.givenKeys, keys));
    const exact = agreeing.filter((entry) => entry.givenKeys[0] === keys[0]);
    return exact.length > 0 ? exact : agreeing;
  }

  isRelative(entry: TravellerEntry, name: TravellerName): boolean {
    return lettersOnly(entry.parsed.familyName) === lettersOnly(name.familyName);
  }
}

function agrees(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((other) => one.startsWith(other) || other.startsWith(one)));
}
