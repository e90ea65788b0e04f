import { EntryTable } from '@/lib/screening/name-search/entry-table';
import { HashPostings } from '@/lib/screening/name-search/hash-postings';
import { NameTable } from '@/lib/screening/name-search/name-table';
import { readSnapshot, type Snapshot, writeSnapshot } from '@/lib/screening/name-search/snapshot-format';
import { WordTable } from '@/lib/screening/name-search/word-table';

export interface Tables {
  words: WordTable;
  names: NameTable;
  entries: EntryTable;
}

/** The tables as bytes; they must be sealed. Personal data of a watchlist: whoever keeps them seals them. */
export function packTables(tables: Tables, matcherVersion: string): Uint8Array {
  const words = tables.words.toParts();
  const names = tables.names.toParts();
  const entries = tables.entries.toParts();
  return writeSnapshot(
    { matcherVersion, counts: entries.counts },
    {
      'word.texts': new TextEncoder().encode(words.texts),
      'word.counts': words.counts,
      'word.letters': words.letters,
      'word.ends': words.ends,
      ...postingArrays('word.keys', words.keys),
      'name.entries': names.entries,
      'name.starts': names.starts,
      'name.words': names.words,
      'name.shapes': names.shapes,
      'name.order': names.order,
      'name.partStarts': names.partStarts,
      'name.parts': names.parts,
      'name.aloneStarts': names.aloneStarts,
      'name.alone': names.alone,
      ...postingArrays('name.joins', names.joins),
      ...postingArrays('name.wholes', names.wholes),
      'entry.facts': entries.facts,
      'entry.ends': entries.ends,
      'entry.from': entries.from,
      'entry.to': entries.to,
      'entry.kinds': entries.kinds,
      'entry.expires': entries.expires,
      ...postingArrays('entry.ids', entries.ids),
      ...postingArrays('entry.documents', entries.documents),
    },
  );
}

/** @throws Error saying why: other bytes, damaged ones, or those of another matcher, whose keys and rules differ. */
export function unpackTables(bytes: Uint8Array, matcherVersion: string): Tables {
  const snapshot = readSnapshot(bytes);
  if (snapshot.about.matcherVersion !== matcherVersion) {
    throw new Error(`the snapshot was made by matcher ${snapshot.about.matcherVersion}, this is ${matcherVersion}`);
  }
  const numbers = snapshot.numbers;
  const words = WordTable.from({
    texts: new TextDecoder().decode(snapshot.bytes('word.texts')),
    counts: numbers('word.counts'),
    letters: snapshot.bytes('word.letters'),
    ends: numbers('word.ends'),
    keys: postings(snapshot, 'word.keys'),
  });
  const names = NameTable.from({
    entries: numbers('name.entries'),
    starts: numbers('name.starts'),
    words: numbers('name.words'),
    shapes: numbers('name.shapes'),
    order: numbers('name.order'),
    partStarts: numbers('name.partStarts'),
    parts: numbers('name.parts'),
    aloneStarts: numbers('name.aloneStarts'),
    alone: numbers('name.alone'),
    joins: postings(snapshot, 'name.joins'),
    wholes: postings(snapshot, 'name.wholes'),
  });
  const entries = EntryTable.from({
    facts: snapshot.bytes('entry.facts'),
    ends: numbers('entry.ends'),
    from: numbers('entry.from'),
    to: numbers('entry.to'),
    kinds: snapshot.bytes('entry.kinds'),
    expires: numbers('entry.expires'),
    ids: postings(snapshot, 'entry.ids'),
    documents: postings(snapshot, 'entry.documents'),
    counts: snapshot.about.counts as [string, number][][],
  });
  return { words, names, entries };
}

function postingArrays(name: string, { offsets, hashes, values }: HashPostings): Record<string, Uint32Array> {
  return { [`${name}.offsets`]: offsets, [`${name}.hashes`]: hashes, [`${name}.values`]: values };
}

function postings({ numbers }: Snapshot, name: string): HashPostings {
  return HashPostings.from(numbers(`${name}.offsets`), numbers(`${name}.hashes`), numbers(`${name}.values`));
}
