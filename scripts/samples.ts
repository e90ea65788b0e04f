// `npm run samples -- PATHS… [--json]`: reads carrier messages (files, or folders with all below them) as the intake
// does and prints what it makes of each. No personal data: codes, counts and places only.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type ReadSample, readSample } from '@/lib/testing/traffic-read-sample';
import { listSampleFiles } from '@/lib/testing/traffic-sample-files';

const HELP = `
  npm run samples -- [PATHS…] [--json]

  Reads every file (folders: with all below them; without a path: ../shared/samples) and says what the
  intake makes of it. *.source.txt files and watchlists are left out.

    --json   one JSON line per file instead of the table
    --help   this text

  Ends with 0, also where messages are refused; with 1 when a reader failed; with 2 when a path does not exist.
`;

interface Reported extends ReadSample {
  file: string;
}

async function report(paths: readonly string[], json: boolean): Promise<number> {
  const missing = paths.filter((one) => !existsSync(one));
  if (missing.length > 0) {
    console.error(`\n  There is no file or folder ${missing.join(', ')}.\n`);
    return 2;
  }
  const rows: Reported[] = [];
  let skipped = 0;
  for await (const { file, kind } of listSampleFiles(paths)) {
    if (kind === 'watchlist') {
      skipped += 1;
      if (!json) console.error(`  ${file}: a watchlist, not a carrier's message: left out.`);
      continue;
    }
    const row = { file: shown(file), ...(await readSample(await readFile(file), kind)) };
    rows.push(row);
    if (json) console.log(JSON.stringify(inJson(row)));
  }
  if (!json) printTable(rows, skipped);
  return rows.some(({ errors }) => errors.some(({ code }) => code === 'readerFailed')) ? 1 : 0;
}

function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.split(path.sep).length < file.split(path.sep).length ? relative : file;
}

function inJson(row: Reported) {
  const { file, accepted, format, version, effect, travellers, bookings, answers, removed } = row;
  const codes = (issues: ReadSample['errors']) => issues.map(({ code }) => code);
  return {
    file,
    accepted,
    format,
    version,
    effect,
    travellers,
    bookings,
    ...(answers > 0 ? { answers } : {}),
    warnings: codes(row.warnings),
    errors: codes(row.errors),
    removed,
  };
}

function printTable(rows: readonly Reported[], skipped: number): void {
  const head = ['File', 'Accepted', 'Format', 'Version', 'Travellers', 'Bookings', 'Answers', 'Warnings', 'Removed'];
  const lines = rows.map((row) => [
    row.file,
    row.accepted ? 'yes' : 'no',
    row.format ?? '',
    row.version ?? '',
    row.accepted ? String(row.travellers) : '',
    row.accepted ? String(row.bookings) : '',
    row.answers > 0 ? String(row.answers) : '',
    String(row.warnings.length),
    String(Object.values(row.removed).reduce((sum, count) => sum + (count ?? 0), 0) || ''),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => (line[at] ?? '').length)));
  const write = (cells: readonly string[]) =>
    console.log(
      `  ${cells.map((cell, at) => (at > 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`,
    );
  write(head);
  write(widths.map((width) => '─'.repeat(width)));
  for (const [at, line] of lines.entries()) {
    write(line);
    for (const { sentence } of rows[at]?.errors ?? []) console.log(`    refused: ${sentence}`);
  }
  const sum = (count: (row: Reported) => number) => rows.reduce((total, row) => total + count(row), 0);
  const accepted = sum((row) => (row.accepted ? 1 : 0));
  console.log(
    `\n  ${rows.length} files: ${accepted} accepted, ${rows.length - accepted} refused${skipped ? `, ${skipped} left out` : ''}; ` +
      `${sum((row) => row.travellers)} travellers, ${sum((row) => row.bookings)} bookings, ${sum((row) => row.warnings.length)} warnings.\n`,
  );
}

// the reader of a pipe may have enough before the end
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) console.log(HELP);
  else process.exitCode = await report(positionals.length > 0 ? positionals : ['../shared/samples'], values.json);
} catch (error) {
  console.error(`\n  ${error instanceof Error ? error.message : 'The samples could not be read.'}\n${HELP}`);
  process.exitCode = 2;
}
