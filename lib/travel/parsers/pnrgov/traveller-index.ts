import type { ParsedTraveller } from '@/lib/travel/parsed';
import { RangeList } from '@/lib/travel/parsers/byte-ranges';
import type { Segment } from '@/lib/travel/parsers/edifact/split-segments';
import { lettersOnly, nameKeys } from '@/lib/travel/parsers/name-titles';

/** A traveller of one booking while the booking is read. */
export interface TravellerEntry {
  parsed: ParsedTraveller;
  /** Reference used by SSR, SSD and TRI inside the booking. */
  local: string;
  /** Keys of the given names, made when first compared. */
  givenKeys?: readonly string[];
  ranges: RangeList;
  documentGivenNames: string;
  seatRank: number;
  bagRank: number;
  /** Which flight of the booking the traveller was last seen checked in on. */
  checkedInOn: number;
}

export interface TravellerName {
  familyName: string;
  givenNames: string;
}

/** A name list of one family is searched this far: more namesakes in one booking is an attack, not a family. */
const SEARCH_LIMIT = 200;
const TITLES = new Set(['', 'MR', 'MRS', 'MS', 'MISS', 'MSTR', 'CHD', 'INF']);

/** Travellers of one booking, found again by reference or name. */
export class TravellerIndex {
  readonly entries: TravellerEntry[] = [];
  readonly infants: TravellerEntry[] = [];
  readonly #byReference = new Map<string, TravellerEntry>();
  readonly #byFamily = new Map<string, TravellerEntry[]>();
  /** So many of the entries are in the map by family; it is made only when a name has to be looked up. */
  #indexed = 0;

  constructor(private readonly booking: number) {}

  add(name: TravellerName, local: string, ageClass: ParsedTraveller['ageClass'], segment: Segment): TravellerEntry {
    const parsed: ParsedTraveller = {
      kind: 'passenger',
      familyName: name.familyName,
      givenNames: name.givenNames,
      cleanFamilyName: name.familyName,
      cleanGivenNames: name.givenNames,
      contacts: [],
      documents: [],
      ticketNumbers: [],
      booking: this.booking,
      segments: [],
    };
    if (ageClass !== undefined) parsed.ageClass = ageClass;
    const entry: TravellerEntry = {
      parsed,
      local,
      ranges: new RangeList(),
      documentGivenNames: '',
      seatRank: 0,
      bagRank: 0,
      checkedInOn: -1,
    };
    entry.ranges.add(segment);
    this.entries.push(entry);
    if (ageClass === 'infant') this.infants.push(entry);
    if (local !== '' && !this.#byReference.has(local)) this.#byReference.set(local, entry);
    return entry;
  }

  byReference(local: string): TravellerEntry | undefined {
    return local === '' ? undefined : this.#byReference.get(local);
  }

  /** The only traveller, where the booking has no other. */
  get only(): TravellerEntry | undefined {
    return this.entries.length === 1 ? this.entries[0] : undefined;
  }

  /** Travellers whose name agrees: same family name, one given name the beginning of the other. */
  named(name: TravellerName): TravellerEntry[] {
    this.#indexFamilies();
    const family = this.#byFamily.get(letters(name.familyName)) ?? [];
    const keys = nameKeys(name.givenNames);
    const agreeing = family.slice(0, SEARCH_LIMIT).filter((entry) => agrees(keysOf(entry), keys));
    const exact = agreeing.filter((entry) => keysOf(entry)[0] === keys[0]);
    return exact.length > 0 ? exact : agreeing;
  }

  isRelative(entry: TravellerEntry, name: TravellerName): boolean {
    const sent = entry.parsed.familyName;
    return sent === name.familyName || letters(sent) === letters(name.familyName);
  }

  #indexFamilies(): void {
    for (; this.#indexed < this.entries.length; this.#indexed += 1) {
      const entry = this.entries[this.#indexed];
      if (!entry) return;
      const family = letters(entry.parsed.familyName);
      const relatives = this.#byFamily.get(family);
      if (relatives) relatives.push(entry);
      else this.#byFamily.set(family, [entry]);
    }
  }
}

/** Whether the entry bears this very name, a title glued or set behind it in the list of names not counted. */
export function bearsName(entry: TravellerEntry, name: TravellerName): boolean {
  const { familyName, givenNames } = entry.parsed;
  if (familyName !== name.familyName || !givenNames.startsWith(name.givenNames)) return false;
  return TITLES.has(givenNames.slice(name.givenNames.length).trim().toUpperCase());
}

function keysOf(entry: TravellerEntry): readonly string[] {
  entry.givenKeys ??= nameKeys(entry.parsed.givenNames);
  return entry.givenKeys;
}

/** Most names are capitals and nothing else: then they are their own key. */
function letters(name: string): string {
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code < 0x41 || code > 0x5a) return lettersOnly(name);
  }
  return name;
}

function agrees(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.some((other) => one.startsWith(other) || other.startsWith(one)));
}
