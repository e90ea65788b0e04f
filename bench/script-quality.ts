import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import anyAscii from 'any-ascii';
import { distance } from 'fastest-levenshtein';
import { nameCloseness, nameThreshold } from '@/lib/screening/compare-names';
import { WordTable } from '@/lib/screening/name-search/word-table';
import { nameForm } from '@/lib/screening/names';
import { latinForms } from '@/lib/screening/scripts/latin-forms';
import { plainLatin } from '@/lib/screening/scripts/plain-latin';

/**
 * Names across scripts: what share of pairs (native word, Latin word) the product calls alike at its own threshold, and
 * what share of as many pairs put together at random; beside any-ascii alone, under the product's comparison of Latin
 * names and at edit closeness 0.7. Of files with whole names (`native,Latin,least score`) each pair by itself.
 *
 *   npm run quality:scripts -- [FILES…] [--every N] [--errors]
 *
 * `.tsv`: Latin word, native word with blanks between its letters, count. `.csv`: native name, Latin name, the least
 * score that its authors want. `--every N` takes each Nth pair only; `--errors` lists the commonest pairs missed.
 */
const editThreshold = 0.7;
const folder = path.join(import.meta.dirname, '../../shared/matching');
const options = process.argv.slice(2);
const every = Number(options[options.indexOf('--every') + 1] ?? 1);
const step = options.includes('--every') && every > 0 ? every : 1;
const named = options.filter((option, at) => !option.startsWith('--') && options[at - 1] !== '--every');
const files = named.length > 0 ? named : defaultFiles();
if (files.length === 0) {
  console.log('No pairs beside this checkout (../shared/matching): nothing measured.');
  process.exit(0);
}

function defaultFiles(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^wikidata-.*-dev\.tsv$|cross_script_pairs\.csv$/.test(file))
    .map((file) => path.join(folder, file));
}

interface Pair {
  native: string;
  latin: string;
  count: number;
}

function readWordPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .filter((_, at) => at % step === 0)
    .map((line) => {
      const [latin = '', native = '', count = '1'] = line.split('\t');
      return { latin, native: native.replaceAll(' ', ''), count: Number(count) || 1 };
    });
}

const plain = (text: string) => plainLatin(text.normalize('NFC'));

function editCloseness(a: string, b: string): number {
  return a === '' && b === '' ? 0 : 1 - distance(a, b) / Math.max(a.length, b.length);
}

const judges = {
  product: ({ native, latin }: Pair) => nameCloseness(native, latin) >= nameThreshold,
  anyAsciiProduct: ({ native, latin }: Pair) => nameCloseness(anyAscii(native), latin) >= nameThreshold,
  anyAsciiEdit: ({ native, latin }: Pair) => editCloseness(plain(native), plain(latin)) >= editThreshold,
};
type Judge = keyof typeof judges;

/** As many pairs again, each native word beside the Latin word of another pair, always the same. */
function shuffled(pairs: Pair[]): Pair[] {
  return pairs.flatMap((pair, at) => {
    const other = pairs[(at * 7919 + 13) % pairs.length];
    return other === undefined || plain(other.latin) === plain(pair.latin) ? [] : [{ ...pair, latin: other.latin }];
  });
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(7);

/** Share of the Latin words for which the keys of an index over all native words come upon their partner. */
function retrieved(pairs: Pair[]): number {
  const table = new WordTable();
  const numbers = pairs.map(({ native }) => {
    const form = nameForm(native);
    const words = [form, ...form.alternatives]
      .filter(({ tokens }) => tokens.length === 1)
      .flatMap(({ tokens }) => tokens);
    return new Set(
      words.flatMap((token) => [
        table.intern(token, form.consonantal),
        ...token.variants.map((variant) => table.intern(variant, false)),
      ]),
    );
  });
  table.seal();
  const found = pairs.filter(({ latin }, at) =>
    nameForm(latin).tokens.some((token) => table.like(token).some((word) => numbers[at]?.has(word) === true)),
  );
  return share(found.length, pairs.length);
}

function measureWords(file: string) {
  const pairs = readWordPairs(file);
  const others = shuffled(pairs);
  const began = performance.now();
  for (const { native } of pairs) latinForms(native);
  const millisecondsAWord = Math.round(((performance.now() - began) / pairs.length) * 1000) / 1000;
  const all = pairs.reduce((sum, { count }) => sum + count, 0);
  const missed: Pair[] = [];
  const measured = Object.fromEntries(
    Object.entries(judges).map(([name, judge]) => {
      const right = pairs.filter((pair) => {
        const said = judge(pair);
        if (!said && name === 'product') missed.push(pair);
        return said;
      });
      const weighted = right.reduce((sum, { count }) => sum + count, 0);
      const falseAcceptance = share(others.filter(judge).length, others.length);
      return [name, { recall: share(right.length, pairs.length), weighted: share(weighted, all), falseAcceptance }];
    }),
  );
  const result = { pairs: pairs.length, ...measured, retrieved: retrieved(pairs), millisecondsAWord };
  console.log(`${path.basename(file)}: ${pairs.length} pairs, ${others.length} put together at random`);
  for (const name of Object.keys(judges)) {
    const { recall = 0, weighted = 0, falseAcceptance = 0 } = measured[name] ?? {};
    console.log(
      `  ${label(name)} recall ${percent(recall)}, by count ${percent(weighted)}, at random ${(falseAcceptance * 100).toFixed(2)} %`,
    );
  }
  console.log(`  found by the index ${percent(result.retrieved)}; ${millisecondsAWord} ms to spell a word`);
  if (options.includes('--errors'))
    for (const { native, latin, count } of missed.sort((a, b) => b.count - a.count).slice(0, 40))
      console.log(
        `    missed ${native} ${latin} ×${count}: ${nameCloseness(native, latin)}, ${latinForms(native).join(' ')}`,
      );
  return result;
}

function label(judge: string): string {
  const labels: Record<Judge, string> = {
    product: `product at ${nameThreshold}`,
    anyAsciiProduct: 'any-ascii, compared as Latin',
    anyAsciiEdit: `any-ascii, edits ≥ ${editThreshold}`,
  };
  return (
    Object.entries(labels)
      .find(([name]) => name === judge)?.[1]
      .padEnd(28) ?? judge
  );
}

function measureNames(file: string) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split(','));
  const pairs = rows.map(([native = '', latin = '', least = '0']) => {
    const ours = nameCloseness(native, latin);
    const theirs = nameCloseness(anyAscii(native), latin);
    const edits = Math.round(editCloseness(plain(native), plain(latin)) * 1000) / 1000;
    return { native, latin, least: Number(least), ours, anyAscii: theirs, edits };
  });
  console.log(
    `${path.basename(file)}: ${pairs.length} pairs (least score; ours; any-ascii compared as Latin; its edits)`,
  );
  for (const { native, latin, least, ours, anyAscii: theirs, edits } of pairs)
    console.log(
      `  ${ours >= least ? 'pass' : 'FAIL'} ${least.toFixed(2)}  ${ours.toFixed(3)}  ${theirs.toFixed(3)}  ${edits.toFixed(3)}  ${native} = ${latin}`,
    );
  const passed = (key: 'ours' | 'anyAscii' | 'edits') => pairs.filter((pair) => pair[key] >= pair.least).length;
  const alike = (key: 'ours' | 'anyAscii') => pairs.filter((pair) => pair[key] >= nameThreshold).length;
  const result = {
    pairs: pairs.length,
    pass: { product: passed('ours'), anyAsciiProduct: passed('anyAscii'), anyAsciiEdit: passed('edits') },
    alike: { product: alike('ours'), anyAsciiProduct: alike('anyAscii') },
  };
  console.log(
    `  reach their least score: ${result.pass.product} ours, ${result.pass.anyAsciiProduct} any-ascii; alike at ${nameThreshold}: ${result.alike.product}, ${result.alike.anyAsciiProduct}`,
  );
  return result;
}

const results = files.map((file) => [
  path.basename(file),
  file.endsWith('.csv') ? measureNames(file) : measureWords(file),
]);
console.log(
  `RESULT ${JSON.stringify({ quality: 'scripts', threshold: nameThreshold, files: Object.fromEntries(results) })}`,
);
