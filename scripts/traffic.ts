// `npm run traffic`: messages of a fictional network of airlines and ships, into a folder, as one stream, or to the API.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { falWorkbook } from '@/lib/testing/fal-workbook';
import { DEFECT_KINDS, type DefectKind } from '@/lib/testing/traffic-defects';
import {
  TRAFFIC_FORMATS,
  type TrafficFormat,
  type TrafficMessage,
  type TrafficOptions,
  trafficMessages,
} from '@/lib/testing/traffic-messages';

const HELP = `
  npm run traffic -- [options]

  Writes messages of invented travellers as airlines and ships send them. The same options give the same bytes.

    --travellers 1000     how many different people
    --seed 1
    --formats ${TRAFFIC_FORMATS.join(',')}
    --defects 0.05        share of messages with a defect
    --defect-kinds        which: ${DEFECT_KINDS.join(', ')}
    --sensitive 0.1       share of bookings with planted data that may not be kept (words: ZQPLANT and a number)
    --full-cards          a card number in full in each of those
    --pushes 5            PNRGOV pushes of a flight, 1 to 5
    --no-interactive      without interactive API
    --answers             with the authority's answers to it (CUSRES)
    --first-day 2026-12-01
    --xlsx                FAL forms as workbooks, not as CSV

  Where to (one of):
    --out DIR             one file a message (default: traffic)
    --stdout              one after another, for the bulk path of the API
    --to URL --token T    each to POST URL/api/v1/travel-messages, at the pace the portal asks for
    --parallel 4          how many at once with --to

    --planted FILE        writes the planted words, one a line
`;

class Usage extends Error {}

function readArguments() {
  return parseArgs({
    options: {
      travellers: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      formats: { type: 'string' },
      defects: { type: 'string', default: '0' },
      'defect-kinds': { type: 'string' },
      sensitive: { type: 'string', default: '0' },
      'full-cards': { type: 'boolean', default: false },
      pushes: { type: 'string', default: '5' },
      'no-interactive': { type: 'boolean', default: false },
      answers: { type: 'boolean', default: false },
      'first-day': { type: 'string' },
      xlsx: { type: 'boolean', default: false },
      out: { type: 'string' },
      stdout: { type: 'boolean', default: false },
      to: { type: 'string' },
      token: { type: 'string' },
      parallel: { type: 'string', default: '4' },
      planted: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
}

type Arguments = ReturnType<typeof readArguments>;

function numberOf(name: string, text: string, from: number, to: number, whole = true): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= from && value <= to) || (whole && !Number.isInteger(value)))
    throw new Usage(`--${name} takes ${whole ? 'a whole number' : 'a number'} from ${from} to ${to}, not “${text}”.`);
  return value;
}

function listOf<T extends string>(name: string, text: string | undefined, known: readonly T[]): T[] | undefined {
  return text?.split(',').map((part) => {
    const found = known.find((one) => one === part.trim());
    if (found === undefined) throw new Usage(`--${name} knows ${known.join(', ')}, not “${part}”.`);
    return found;
  });
}

function optionsOf(given: Arguments): TrafficOptions {
  const formats = listOf<TrafficFormat>('formats', given.formats, TRAFFIC_FORMATS);
  const defectKinds = listOf<DefectKind>('defect-kinds', given['defect-kinds'], DEFECT_KINDS);
  const firstDay = given['first-day'];
  if (firstDay !== undefined && !/^\d{4}-\d\d-\d\d$/.test(firstDay))
    throw new Usage('--first-day is a date such as 2026-12-01.');
  return {
    seed: numberOf('seed', given.seed, 0, 2 ** 31),
    travellers: numberOf('travellers', given.travellers, 1, 100_000_000),
    defects: numberOf('defects', given.defects, 0, 1, false),
    sensitive: numberOf('sensitive', given.sensitive, 0, 1, false),
    fullCards: given['full-cards'],
    pushes: numberOf('pushes', given.pushes, 1, 5),
    interactive: !given['no-interactive'],
    answers: given.answers,
    ...(formats ? { formats } : {}),
    ...(defectKinds ? { defectKinds } : {}),
    ...(firstDay === undefined ? {} : { firstDay }),
  };
}

type Sink = (message: TrafficMessage) => Promise<void>;

async function asWorkbook(message: TrafficMessage): Promise<TrafficMessage> {
  return { ...message, name: message.name.replace(/csv$/, 'xlsx'), bytes: await falWorkbook(message.bytes) };
}

async function run(given: Arguments): Promise<void> {
  const options = optionsOf(given);
  const where = [given.out, given.stdout ? 'stdout' : undefined, given.to].filter((one) => one !== undefined);
  if (given.xlsx && given.stdout)
    throw new Usage('Workbooks cannot stand one after another: --xlsx goes with --out or --to.');
  if (where.length > 1) throw new Usage('Choose one of --out, --stdout and --to.');
  if (given.to !== undefined && !given.token)
    throw new Usage('--to needs --token: a token of the API, made under Settings.');
  const words = new Set<string>();
  const outcomes = new Map<string, { messages: number; travellers: number; ms: number }>();
  const parallel = given.to === undefined ? 1 : numberOf('parallel', given.parallel, 1, 64);
  const sink =
    given.to !== undefined
      ? toPortal(given.to, given.token ?? '', outcomes)
      : given.stdout
        ? toStdout
        : await toFolder(given.out ?? 'traffic');
  const progress = { messages: 0, bytes: 0, listed: 0, from: performance.now(), told: performance.now() };
  const under = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const made of trafficMessages(options)) {
    const message = given.xlsx && made.syntax === 'table' ? await asWorkbook(made) : made;
    if (given.planted !== undefined) for (const word of message.planted) words.add(word);
    const sending = sink(message)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => under.delete(sending));
    under.add(sending);
    if (under.size >= parallel) await Promise.race(under);
    if (failures.length > 0) break;
    progress.messages += 1;
    progress.bytes += message.bytes.length;
    progress.listed += message.travellers;
    if (performance.now() - progress.told > 2000) tell(progress);
  }
  await Promise.all(under);
  tell(progress);
  if (given.to !== undefined) printOutcomes(outcomes);
  if (failures.length > 0) throw failures[0];
  if (given.planted !== undefined) await writeFile(given.planted, `${[...words].join('\n')}\n`);
}

function tell(progress: { messages: number; bytes: number; listed: number; from: number; told: number }): void {
  progress.told = performance.now();
  const seconds = (progress.told - progress.from) / 1000;
  console.error(
    `  ${progress.messages} messages, ${(progress.bytes / 1e6).toFixed(1)} MB, ${progress.listed} travellers listed, ${seconds.toFixed(0)} s`,
  );
}

async function toFolder(folder: string): Promise<Sink> {
  await mkdir(folder, { recursive: true });
  return (message) => writeFile(path.join(folder, message.name), message.bytes);
}

async function toStdout(message: TrafficMessage): Promise<void> {
  if (!process.stdout.write(message.bytes)) await new Promise((resume) => process.stdout.once('drain', resume));
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES = { edifact: 'application/edifact', xml: 'application/xml', table: 'text/csv' } as const;
const OUTCOMES: Record<number, string> = {
  200: 'came before',
  201: 'read and kept',
  202: 'could not be read, kept sealed',
};

/** Sends one message; waits as long as the portal asks for (429 or 503 with Retry-After), up to ten times. */
function toPortal(
  to: string,
  token: string,
  outcomes: Map<string, { messages: number; travellers: number; ms: number }>,
): Sink {
  const url = new URL('/api/v1/travel-messages', to);
  return async (message) => {
    const from = performance.now();
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': message.name.endsWith('.xlsx') ? WORKBOOK : TYPES[message.syntax],
        },
        body: new Uint8Array(message.bytes),
      });
      await response.arrayBuffer();
      if (response.status === 401 || response.status === 403 || response.status === 404)
        throw new Error(`The portal answered ${response.status}: this token may not send messages there.`);
      if ((response.status === 429 || response.status === 503) && attempt <= 10) {
        await wait(secondsOf(response.headers.get('retry-after'), attempt) * 1000);
        continue;
      }
      const outcome = OUTCOMES[response.status] ?? `answered ${response.status}`;
      const sum = outcomes.get(outcome) ?? { messages: 0, travellers: 0, ms: 0 };
      outcomes.set(outcome, {
        messages: sum.messages + 1,
        travellers: sum.travellers + message.travellers,
        ms: sum.ms + performance.now() - from,
      });
      return;
    }
  };
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3); without one a little longer each time. */
function secondsOf(header: string | null, attempt: number): number {
  if (header === null) return Math.min(30, attempt);
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(120, Math.max(0, seconds)) : attempt;
}

function printOutcomes(outcomes: ReadonlyMap<string, { messages: number; travellers: number; ms: number }>): void {
  console.log(
    `\n  ${'Outcome'.padEnd(32)}${'Messages'.padStart(10)}${'Travellers'.padStart(12)}${'ms each'.padStart(10)}`,
  );
  for (const [outcome, { messages, travellers, ms }] of outcomes)
    console.log(
      `  ${outcome.padEnd(32)}${String(messages).padStart(10)}${String(travellers).padStart(12)}${(ms / messages).toFixed(0).padStart(10)}`,
    );
}

// the reader of a pipe may have enough before the end
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  const given = readArguments();
  if (given.help) console.log(HELP);
  else await run(given);
} catch (error) {
  const usage = error instanceof Usage || (error instanceof TypeError && 'code' in error);
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  console.error(
    `\n  ${error instanceof Error ? error.message : 'The messages could not be made.'}${cause}${usage ? '\n  --help says what there is.' : ''}\n`,
  );
  process.exitCode = usage ? 2 : 1;
}
