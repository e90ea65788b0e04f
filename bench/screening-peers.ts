import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type pg from 'pg';
import { nameWords } from '@/lib/screening/names';
import type { BenchList } from './screening-list';
import { type Measured, measure } from './screening-measure';
import type { Traveller } from './screening-people';

/** Every listed name as a peer gets it: A to Z words, as ours are made. */
function* listedNames(list: BenchList): Generator<{ entry: string; name: string }> {
  for (const { id, names } of list.entries()) {
    for (const { full } of names) yield { entry: id, name: nameWords(full).join(' ') };
  }
}

const textOf = ({ subject }: Traveller) => nameWords(`${subject.givenNames} ${subject.familyName}`).join(' ');
/** What an officer would be shown of a ranked list without a threshold. */
const shown = 20;

export async function measureFlexsearch(list: BenchList, count: number): Promise<Measured> {
  const index = new FlexSearch.Index({ encoder: 'LatinExtra', tokenize: 'strict' });
  const entries: string[] = [];
  for (const { entry, name } of listedNames(list)) index.add(entries.push(entry) - 1, name);
  return measure(list.travellers(list.count).slice(0, count), (traveller) =>
    index.search(textOf(traveller), { limit: shown, suggest: true }).map((at) => entries[Number(at)] ?? ''),
  );
}

export async function measureMinisearch(list: BenchList, count: number): Promise<Measured> {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  const entries: string[] = [];
  for (const { entry, name } of listedNames(list)) index.add({ id: entries.push(entry) - 1, name });
  return measure(list.travellers(list.count).slice(0, count), (traveller) =>
    index
      .search(textOf(traveller), { fuzzy: 0.25 })
      .slice(0, shown)
      .map(({ id }) => entries[Number(id)] ?? ''),
  );
}

export async function measureFuse(list: BenchList, count: number): Promise<Measured> {
  const names = [...listedNames(list)];
  const index = new Fuse(names, { keys: ['name'], threshold: 0.35, ignoreLocation: true });
  return measure(list.travellers(list.count).slice(0, count), (traveller) =>
    index.search(textOf(traveller), { limit: shown }).map(({ item }) => item.entry),
  );
}

/** The names in a table of the embedded PostgreSQL with a GIN index on trigrams; gives seconds. */
export async function loadPostgres(client: pg.Client, list: BenchList): Promise<number> {
  const from = performance.now();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await client.query('CREATE TABLE listed (entry text NOT NULL, name text NOT NULL)');
  let [entries, names]: [string[], string[]] = [[], []];
  const flush = async () => {
    await client.query('INSERT INTO listed SELECT * FROM unnest($1::text[], $2::text[])', [entries, names]);
    [entries, names] = [[], []];
  };
  for (const { entry, name } of listedNames(list)) {
    entries.push(entry);
    names.push(name);
    if (entries.length === 20_000) await flush();
  }
  await flush();
  await client.query('CREATE INDEX ON listed USING gin (name gin_trgm_ops)');
  await client.query('VACUUM ANALYZE listed');
  return (performance.now() - from) / 1000;
}

export async function measurePostgres(
  client: pg.Client,
  list: BenchList,
  count: number,
  threshold: number,
): Promise<Measured> {
  await client.query(`SET pg_trgm.similarity_threshold = ${threshold}`);
  const some = list.travellers(list.count).slice(0, count);
  const search = async (traveller: Traveller) => {
    const { rows } = await client.query<{ entry: string }>('SELECT DISTINCT entry FROM listed WHERE name % $1', [
      textOf(traveller),
    ]);
    return rows.map(({ entry }) => entry);
  };
  for (const traveller of list.travellers(10, 'warm-up')) await search(traveller);
  return measure(some, search);
}
