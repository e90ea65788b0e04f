import type { IndexedEntry } from '@/lib/screening/schema';
import { nameMaker } from './screening-names';
import { listedEntries, type Person, type Traveller, travellers } from './screening-people';

/** The same list and travellers for every engine, made anew by each from the seed. */
export interface BenchList {
  source: string;
  /** Travellers of a whole run. */
  count: number;
  entries(): Generator<IndexedEntry>;
  /** So many travellers, the same ones for the same purpose. */
  travellers(count: number, purpose?: 'warm-up'): Traveller[];
  /** People who are not on the list, as entries to be added. */
  strangers(count: number): IndexedEntry[];
}

const seeds = { list: 20_261, travellers: 20_262, warmUp: 20_270, strangers: 20_280 };

export function benchList(names: number, count: number): BenchList {
  const maker = nameMaker();
  let some: Person[] | undefined;
  const listed = () => {
    if (some === undefined) {
      // Every so many, so that the whole list need not be kept.
      const every = Math.max(1, Math.floor(names / 8_000));
      some = [];
      let at = 0;
      for (const { person } of listedEntries(maker, seeds.list, names)) if (at++ % every === 0) some.push(person);
    }
    return some;
  };
  return {
    source: maker.source,
    count,
    *entries() {
      for (const { entry } of listedEntries(maker, seeds.list, names)) yield entry;
    },
    travellers: (wanted, purpose) =>
      travellers(maker, purpose === 'warm-up' ? seeds.warmUp : seeds.travellers, listed(), wanted),
    strangers: (wanted) =>
      [...listedEntries(maker, seeds.strangers, wanted)].map(({ entry }) => ({ ...entry, id: `new ${entry.id}` })),
  };
}
