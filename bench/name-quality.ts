import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { nameCloseness, nameThreshold } from '@/lib/screening/compare-names';

/**
 * Labelled pairs of names: precision, recall and F1 of the product's own name comparison at its own threshold, beside
 * the scores that logic-v2 gave the same pairs at 0.70. Files have the columns of nomenklatura's name bench; scores come
 * from a column `score` of the same file or of another one, joined by the two names.
 *
 *   npm run quality:names -- [FILES…] [--errors]
 */
const logicThreshold = 0.7;
const folder = path.join(import.meta.dirname, '../../shared/matching');

interface Pair {
  name1: string;
  name2: string;
  match: boolean;
  group: string;
  ours: number;
  logic?: number;
}

const options = process.argv.slice(2);
const named = options.filter((option) => !option.startsWith('--'));
const files = named.length > 0 ? named : defaultFiles();
if (files.length === 0) {
  console.log('No labelled pairs beside this checkout (../shared/matching): nothing measured.');
  process.exit(0);
}

function defaultFiles(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /name_bench.*dev\.csv$/.test(file))
    .map((file) => path.join(folder, file));
}

/** Files given beside which the peer's scores may lie, and those of the shared folder. */
function scoreFiles(): string[] {
  const beside = new Set([folder, ...files.map((file) => path.dirname(file))]);
  return [...beside]
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((file) => path.join(place, file)))
    .filter((file) => /logicv2-frozen.*\.csv$/.test(file));
}

function read(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true });
}

const keyOf = (row: Record<string, string>) => JSON.stringify([row.name1, row.name2]);
const scores = new Map<string, number>();
for (const file of [...new Set([...scoreFiles(), ...files])]) {
  for (const row of read(file)) {
    if (row.score !== undefined && row.score !== '') scores.set(keyOf(row), Number(row.score));
  }
}

// The peer's file repeats the pairs of the cases: a pair counts as often as one file has it.
const seen = new Set<string>();
const pairs: Pair[] = [];
for (const file of files) {
  const own = new Set<string>();
  for (const row of read(file)) {
    const { name1, name2 } = row;
    if (row.schema !== 'Person' || name1 === undefined || name2 === undefined) continue;
    own.add(keyOf(row));
    if (seen.has(keyOf(row))) continue;
    const logic = scores.get(keyOf(row));
    pairs.push({
      name1,
      name2,
      match: row.is_match?.toLowerCase() === 'true',
      group: row.case_group ?? '',
      ours: nameCloseness(name1, name2),
      ...(logic === undefined ? {} : { logic }),
    });
  }
  for (const key of own) seen.add(key);
}

function measure(of: Pair[], says: (pair: Pair) => boolean) {
  const count = (said: boolean, match: boolean) =>
    of.filter((pair) => says(pair) === said && pair.match === match).length;
  const [right, wrong, missed, rest] = [count(true, true), count(true, false), count(false, true), count(false, false)];
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000);
  return {
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
    truePositives: right,
    falsePositives: wrong,
    falseNegatives: missed,
    trueNegatives: rest,
  };
}

const isOurs = (pair: Pair) => pair.ours >= nameThreshold;
const isLogic = (pair: Pair) => (pair.logic ?? 0) >= logicThreshold;
const result: Record<string, unknown> = { quality: 'names', threshold: nameThreshold, files: files.length };
for (const [title, of] of [
  ['all', pairs],
  ['without synth_people', pairs.filter((pair) => pair.group !== 'synth_people')],
] as const) {
  const joined = of.filter((pair) => pair.logic !== undefined);
  const measured = {
    ours: measure(of, isOurs),
    oursOnJoined: measure(joined, isOurs),
    logicV2: measure(joined, isLogic),
  };
  console.log(`${title}: ${of.length} Person pairs, ${of.filter((pair) => pair.match).length} of one person`);
  line(`ours at ${nameThreshold}`, measured.ours);
  if (joined.length < of.length) {
    console.log(`  ${of.length - joined.length} pairs have no logic-v2 score; on the other ${joined.length}:`);
    line('ours', measured.oursOnJoined);
  }
  if (joined.length > 0) line(`logic-v2 at ${logicThreshold}`, measured.logicV2);
  result[title === 'all' ? 'all' : 'withoutSynth'] = { pairs: of.length, joined: joined.length, ...measured };
}

function line(who: string, of: ReturnType<typeof measure>): void {
  const counts = `${of.truePositives} found, ${of.falsePositives} wrong, ${of.falseNegatives} missed, ${of.trueNegatives} kept apart`;
  console.log(
    `  ${who.padEnd(16)} P ${of.precision.toFixed(3)}  R ${of.recall.toFixed(3)}  F1 ${of.f1.toFixed(3)}  (${counts})`,
  );
}

if (options.includes('--errors')) {
  for (const pair of pairs.filter((one) => isOurs(one) !== one.match)) {
    const logic = pair.logic === undefined ? '' : `, logic-v2 ${pair.logic}`;
    console.log(
      `${pair.match ? 'missed' : 'wrong '} ${pair.ours}${logic}: ${pair.name1} | ${pair.name2} (${pair.group})`,
    );
  }
}
console.log(`RESULT ${JSON.stringify(result)}`);
