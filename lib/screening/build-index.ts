import { documentKey } from '@/lib/screening/compare-documents';
import { CountByKey } from '@/lib/screening/count-by-key';
import { comparableCountry } from '@/lib/screening/countries';
import { NameIndex } from '@/lib/screening/name-index';
import { nameForm, travellerNameForms } from '@/lib/screening/names';
import type { Candidate, IndexedEntry, ScreeningIndex, Subject } from '@/lib/screening/schema';
import { type Prepared, type Rarity, weighCandidate } from '@/lib/screening/weigh-candidate';

/** Raised with every change that may change a result: hits keep it beside their evidence. */
const matcherVersion = 'evidence-1';

/**
 * An index over one agency's entries. Candidates come from exact document numbers and from names alike, never from
 * a pass over all entries; each is then weighed field by field (`weighCandidate`). Same entries, same subject, same
 * answer: order of insertion does not matter, ties go by entry id.
 */
export function buildIndex(entries: IndexedEntry[]): ScreeningIndex {
  const slots: (Prepared | undefined)[] = [];
  const slotOf = new Map<string, number>();
  const names = new NameIndex();
  const documents = new Map<string, Set<number>>();
  const years = new CountByKey();
  const countries = new CountByKey();
  const sexes = new CountByKey();

  function add(entry: IndexedEntry): void {
    remove(entry.id);
    const prepared = { entry, names: entry.names.map((name) => ({ ...nameForm(name.full), quality: name.quality })) };
    const slot = slots.push(prepared) - 1;
    slotOf.set(entry.id, slot);
    names.add(slot, prepared.names);
    for (const key of documentKeys(entry)) documents.set(key, (documents.get(key) ?? new Set()).add(slot));
    count(entry, 1);
  }

  function remove(entryId: string): void {
    const slot = slotOf.get(entryId);
    const prepared = slot === undefined ? undefined : slots[slot];
    if (slot === undefined || prepared === undefined) return;
    slots[slot] = undefined;
    slotOf.delete(entryId);
    names.remove(slot, prepared.names);
    for (const key of documentKeys(prepared.entry)) {
      documents.get(key)?.delete(slot);
      if (documents.get(key)?.size === 0) documents.delete(key);
    }
    count(prepared.entry, -1);
  }

  function count(entry: IndexedEntry, step: 1 | -1): void {
    years.add(entry.birthDates.flatMap(yearsOf), step);
    countries.add(entry.nationalities.map(comparableCountry), step);
    sexes.add(entry.sex === undefined ? [] : [entry.sex], step);
  }

  const rarity: Rarity = {
    name: (words) => share(Math.min(...words.map((word) => names.count(word)))),
    birthYear: (year) => share(years.count(year)),
    document: (key) => share(documents.get(key)?.size ?? 0),
    nationality: (code) => share(countries.count(comparableCountry(code))),
    sex: (sex) => share(sexes.count(sex)),
  };

  function share(entriesAlike: number): number {
    return slotOf.size === 0 || !Number.isFinite(entriesAlike) ? 0 : round(Math.min(1, entriesAlike / slotOf.size));
  }

  function screen(subject: Subject): Candidate[] {
    const forms = travellerNameForms(subject.familyName, subject.givenNames);
    const found = names.find(forms);
    for (const { number } of subject.documents) {
      for (const slot of documents.get(documentKey(number)) ?? []) found.add(slot);
    }
    const candidates: Candidate[] = [];
    for (const slot of found) {
      const prepared = slots[slot];
      const candidate = prepared === undefined ? undefined : weighCandidate(prepared, subject, forms, rarity);
      if (candidate !== undefined) candidates.push(candidate);
    }
    return candidates.sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1));
  }

  for (const entry of entries) add(entry);
  return {
    matcherVersion,
    get size() {
      return slotOf.size;
    },
    screen,
    add,
    remove,
  };
}

function documentKeys(entry: IndexedEntry): Set<string> {
  return new Set(entry.documents.map((document) => documentKey(document.number)).filter((key) => key !== ''));
}

function yearsOf({ from, to }: IndexedEntry['birthDates'][number]): string[] {
  const first = Number(from.slice(0, 4));
  const last = Math.min(Number(to.slice(0, 4)), first + 150);
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, step) => String(first + step));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
