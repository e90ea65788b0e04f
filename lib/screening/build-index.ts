import { documentKey } from '@/lib/screening/compare-documents';
import type { ListedName } from '@/lib/screening/compare-names';
import { comparableCountry } from '@/lib/screening/countries';
import { birthKey } from '@/lib/screening/name-search/birth-order';
import { travellerSpan } from '@/lib/screening/name-search/date-window';
import { documentKeys, EntryTable, expiryDay } from '@/lib/screening/name-search/entry-table';
import { indexedNames } from '@/lib/screening/name-search/listed-name';
import { NameFinder } from '@/lib/screening/name-search/name-finder';
import { NameTable } from '@/lib/screening/name-search/name-table';
import { packTables, type Tables, unpackTables } from '@/lib/screening/name-search/snapshot';
import { WordTable } from '@/lib/screening/name-search/word-table';
import { nameForm, travellerNameForms } from '@/lib/screening/names';
import type { Candidate, IndexedEntry, ScreeningIndex, ScreenOptions, Subject } from '@/lib/screening/schema';
import { type Rarity, type WeighedEntry, weighCandidate } from '@/lib/screening/weigh-candidate';

/** Raised with every change that may change a result: hits keep it beside their evidence. */
const matcherVersion = 'evidence-2';

/**
 * An index over one agency's entries. Candidates come from exact document numbers and from names alike, never from
 * a pass over all entries; each is then weighed field by field (`weighCandidate`). Same entries, same subject, same
 * answer: order of insertion does not matter, ties go by entry id.
 */
export function buildIndex(entries: Iterable<IndexedEntry>): ScreeningIndex {
  const building = startIndex();
  for (const entry of entries) building.take(entry);
  return building.finish();
}

/** An index built from entries that come in parts: sorted once, at the end, and not to be asked before. */
export function startIndex(): { take(entry: IndexedEntry): void; finish(): ScreeningIndex } {
  const tables = { words: new WordTable(), names: new NameTable(), entries: new EntryTable() };
  tables.names.open();
  const { index, take, seal } = openIndex(tables);
  return {
    take,
    finish() {
      seal();
      return index;
    },
  };
}

/**
 * The index an earlier `snapshot` was taken of, ready many times sooner than by building it.
 * @throws Error saying why these bytes are not taken: foreign, damaged, or another matcher's
 */
export function fromSnapshot(bytes: Uint8Array): ScreeningIndex {
  return openIndex(unpackTables(bytes, matcherVersion)).index;
}

/** So many changes, and so large a share of all entries, and the index is put in order again. */
const fewChanges = 5_000;
const shareOfChanges = 0.25;

function openIndex(tables: Tables): { index: ScreeningIndex; take(entry: IndexedEntry): void; seal(): void } {
  const { words, names, entries } = tables;
  const finder = new NameFinder(words, names, entries);

  function take(entry: IndexedEntry): void {
    forget(entry.id);
    const number = entries.add(entry);
    const told = new Set<number>();
    for (const name of indexedNames(entry, words)) {
      names.add(number, name);
      for (const word of name.words) told.add(word);
    }
    for (const word of told) words.change(word, 1);
  }

  function forget(entryId: string): void {
    const entry = entries.remove(entryId);
    if (entry === undefined) return;
    const told = new Set(indexedNames(entry, words).flatMap((name) => name.words));
    for (const word of told) words.change(word, -1);
  }

  function seal(): void {
    words.seal();
    const orders = (number: number) => (entries.has(number) ? birthKey(entries.span(number)) : undefined);
    const keys = Array.from({ length: entries.numbers }, (_, number) => orders(number));
    const renumbered = entries.seal();
    names.seal(
      words.size,
      (number) => keys[number],
      (number) => renumbered[number] ?? 0,
    );
  }

  function sealWhenMuchChanged(): void {
    if (entries.changes > Math.max(fewChanges, entries.size * shareOfChanges)) seal();
  }

  const rarity: Rarity = {
    name: (texts) => share(Math.min(...texts.map((text) => words.count(text)))),
    birthYear: (year) => share(entries.years.count(year)),
    document: (key) => share(entries.withDocument(key).length),
    nationality: (code) => share(entries.countries.count(comparableCountry(code))),
    sex: (sex) => share(entries.sexes.count(sex)),
  };

  function share(entriesAlike: number): number {
    return entries.size === 0 || !Number.isFinite(entriesAlike) ? 0 : round(Math.min(1, entriesAlike / entries.size));
  }

  function screen(subject: Subject, { on, least = 'weak' }: ScreenOptions = {}): Candidate[] {
    const forms = travellerNameForms(subject.familyName, subject.givenNames);
    const found = finder.find(forms, { birthDate: travellerSpan(subject.birthDate), sex: subject.sex, least });
    const day = expiryDay(on);
    const candidates: Candidate[] = [];
    const weigh = (number: number, entry: WeighedEntry) => {
      if (entries.isExpired(number, day)) return;
      const candidate = weighCandidate({ entry, name: (at) => listedName(entry, at) }, subject, forms, rarity, least);
      if (candidate !== undefined) candidates.push(candidate);
    };
    for (const number of found) weigh(number, entries.entry(number));
    for (const { number } of subject.documents) {
      const key = documentKey(number);
      for (const holder of entries.withDocument(key)) {
        if (found.includes(holder)) continue;
        const entry = entries.entry(holder);
        if (!documentKeys(entry).has(key)) continue;
        found.push(holder);
        weigh(holder, entry);
      }
    }
    return candidates.length < 2
      ? candidates
      : candidates.sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1));
  }

  const index: ScreeningIndex = {
    matcherVersion,
    get size() {
      return entries.size;
    },
    screen,
    add(entry) {
      take(entry);
      sealWhenMuchChanged();
    },
    remove(entryId) {
      forget(entryId);
      sealWhenMuchChanged();
    },
    snapshot() {
      if (entries.changes > 0) seal();
      return packTables(tables, matcherVersion);
    },
  };
  return { index, take, seal };
}

function listedName({ names }: WeighedEntry, at: number): ListedName {
  const { full = '', quality = 'low' } = names[at] ?? {};
  return { ...nameForm(full), quality };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
