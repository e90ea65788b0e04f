import path from 'node:path';
import { expect, test } from 'vitest';
import { tryReading } from '@/lib/testing/mutate-judge';
import { mutate } from '@/lib/testing/mutate-message';
import { generatedMessages, sampleMessages } from '@/lib/testing/mutate-seeds';
import { seededRandom, seedOf } from '@/lib/testing/seeded-random';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

/** A short run of `npm run quality:fuzz`: the same mutants every time, of public samples (where they are) and our own. */
const MUTANTS = 1500;
const SEED = 3;

test('broken messages are refused with a reason or kept whole, none crashes or hangs', { timeout: 60_000 }, () => {
  const seeds = [
    ...sampleMessages(path.resolve(import.meta.dirname, '../../../../shared/samples')),
    ...generatedMessages(SEED),
  ];
  expect(seeds.length).toBeGreaterThan(30);
  const found: string[] = [];
  let accepted = 0;
  for (let at = 0; at < MUTANTS; at += 1) {
    const random = seededRandom(seedOf(SEED, at));
    const { bytes, names } = mutate(random.pick(seeds), random.pick(seeds), random);
    const result = tryReading(bytes, (sent) => readTravelMessage(sent, '2026-11-24'), names);
    if (result.accepted) accepted += 1;
    // time is measured by the long run, where nothing else competes for the processor
    for (const { kind, detail } of result.findings)
      if (kind !== 'slow') found.push(`${kind} at mutant ${at} (${names.join(', ')}): ${detail}`);
  }
  expect(found.slice(0, 20)).toEqual([]);
  // a fuzzer all of whose inputs are refused at the door tests the door alone
  expect(accepted).toBeGreaterThan(MUTANTS * 0.2);
});
