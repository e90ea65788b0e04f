import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inputDigest } from '@/lib/screening/scripts/learn/input-digest';
import { learnLetters } from '@/lib/screening/scripts/learn/learn-letters';
import { learnSequences } from '@/lib/screening/scripts/learn/learn-sequences';
import { isHeldBack, readPairs, sliceFile, slices } from '@/lib/screening/scripts/learn/read-pairs';

/**
 * Learns names across scripts from the training slices and writes the small result under lib/screening/scripts/data.
 * `--tuning` leaves a tenth of the names out, to measure on them; what is committed is made without it.
 */
const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, '../shared/matching');
const target = path.join(root, 'lib/screening/scripts/data');
const digest = inputDigest(source);
const tuning = process.argv.includes('--tuning');
mkdirSync(target, { recursive: true });

const learned = slices.map((slice) => ({
  ...slice,
  pairs: readPairs(sliceFile(source, slice.slice)).filter((pair) => !tuning || !isHeldBack(pair)),
}));
const words = new Set(learned.flatMap(({ pairs }) => pairs.map(({ latin }) => latin)).filter((latin) => latin !== ''));
const lines = learnSequences(words).match(/.{1,108}/g) ?? [];
write(
  'letter-sequences',
  `export const sequenceCosts = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`,
);

const spellings = learned.map(({ pairs, script, reach, floor }) => {
  const packed = learnLetters(pairs, script, reach, floor);
  console.log(`${script}: ${packed.split('\n').length} letters and pairs of letters`);
  return `  ${script}: \`${packed}\`,\n`;
});
write(
  'letter-spellings',
  `import type { Script } from '../script-of';\n\nexport const letterSpellings: Partial<Record<Script, string>> = {\n${spellings.join('')}};\n`,
);

// what follows asks what was just written how well two words correspond
const { learnKnownNames } = await import('@/lib/screening/scripts/learn/learn-known-names');
const { learnNameClasses } = await import('@/lib/screening/scripts/learn/learn-name-classes');
write('known-names', `export const knownNames = \`${learnKnownNames(learned)}\`;\n`);
write('name-classes', `export const nameClasses = \`${learnNameClasses(learned)}\`;\n`);
const { learnSpellings } = await import('@/lib/screening/scripts/learn/learn-spellings');
const known = learned.map(({ pairs, script }) => `  ${script}: \`${learnSpellings(pairs, script)}\`,\n`);
write(
  'name-spellings',
  `import type { Script } from '../script-of';\n\nexport const nameSpellings: Partial<Record<Script, string>> = {\n${known.join('')}};\n`,
);

function write(name: string, exported: string): void {
  const header = [
    '// Source: "Wikidata, mined by Merhav & Ash, COLING 2018, CC0 1.0": training slices of six scripts, name words only.',
    '// Made by: node --import tsx scripts/derive-name-equivalents.ts',
    `// Made from files of SHA-256 ${digest}`,
  ];
  writeFileSync(path.join(target, `${name}.ts`), `${header.join('\n')}\n${exported}`);
  console.log(`${name}: ${exported.length} characters`);
}
