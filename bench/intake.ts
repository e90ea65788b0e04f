// `npm run bench:intake`: what cutting a message into segments costs beside the two EDIFACT readers of the registry, and
// what reading it whole costs beside their bare segments. Outputs are compared first; times are medians of one run.
import { createRequire } from 'node:module';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';
import { findStart } from '@/lib/travel/parsers/edifact/find-start';
import { SegmentValues } from '@/lib/travel/parsers/edifact/segment-values';
import { readServiceCharacters } from '@/lib/travel/parsers/edifact/service-characters';
import { splitSegments } from '@/lib/travel/parsers/edifact/split-segments';
import { IssueList } from '@/lib/travel/parsers/issue-list';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

const PEOPLE = 300;
const WARM_UP = 30;
const ROUNDS = 60;
/** Messages read one after the other before another reader has its turn, as a stream of them is. */
const BATCH = 10;
const TODAY = '2026-11-24';

/** A segment as elements of components, the tag first. */
type Laid = string[][];

/** The two peers differ in how they write the names of their events. */
interface Edifact {
  encoding(level: string): void;
  onopensegment(tag: string): void;
  onclosesegment(): void;
  onelement(): void;
  oncomponent(value: string): void;
  write(text: string): void;
  end(): void;
}
interface TsEdifact {
  updateCharset(level: string): void;
  onOpenSegment(tag: string): void;
  onCloseSegment(): void;
  onElement(): void;
  onComponent(value: string): void;
  write(text: string): void;
  end(): void;
}
const load = createRequire(import.meta.url);
const EdifactParser: new () => Edifact = load('edifact/parser.js');
const { Parser: TsEdifactParser }: { Parser: new () => TsEdifact } = load('ts-edifact/lib/parser.js');
// ts-edifact says of every event without a schema that it has none.
console.warn = () => undefined;

function edifactSegments(text: string): Laid[] {
  const segments: Laid[] = [];
  let segment: Laid = [];
  let element: string[] = [];
  const parser = new EdifactParser();
  parser.encoding('UNOC');
  parser.onopensegment = (tag) => {
    segment = [[tag]];
    segments.push(segment);
  };
  parser.onelement = () => {
    element = [];
    segment.push(element);
  };
  parser.oncomponent = (value) => element.push(value);
  parser.onclosesegment = () => undefined;
  parser.write(text);
  parser.end();
  return segments;
}

/** The same with callbacks that do nothing: what its cutting costs alone. */
function edifactIdle(text: string): void {
  const parser = new EdifactParser();
  parser.encoding('UNOC');
  parser.onopensegment = () => undefined;
  parser.onelement = () => undefined;
  parser.oncomponent = () => undefined;
  parser.onclosesegment = () => undefined;
  parser.write(text);
  parser.end();
}

function tsEdifactSegments(text: string): Laid[] {
  const segments: Laid[] = [];
  let segment: Laid = [];
  let element: string[] = [];
  const parser = new TsEdifactParser();
  parser.updateCharset('UNOC');
  parser.onOpenSegment = (tag) => {
    segment = [[tag]];
    segments.push(segment);
  };
  parser.onElement = () => {
    element = [];
    segment.push(element);
  };
  parser.onComponent = (value) => element.push(value);
  parser.onCloseSegment = () => undefined;
  parser.write(text);
  parser.end();
  return segments;
}

function cut(bytes: Uint8Array) {
  const start = findStart(bytes);
  const service = start && readServiceCharacters(bytes, start);
  if (!service?.ok) throw new Error('the message has no header');
  return splitSegments(bytes, service.bodyStart, service.characters, start?.offset, new IssueList()).table;
}

/** What our table of offsets says, laid out as the peers do. */
function ourSegments(bytes: Uint8Array): Laid[] {
  const table = cut(bytes);
  const values = new SegmentValues(table, bytes, undefined);
  return Array.from({ length: table.count }, (_, row) => [[table.tag(row)], ...values.list(row, 1)]);
}

const message = (bytes: Uint8Array) => {
  const result = readTravelMessage(bytes, TODAY);
  if (!result.ok) throw new Error('the message was refused');
  return result.message;
};

const random = seededRandom(1);
const people = Array.from({ length: PEOPLE }, (_, at) => ({
  ...carrierPerson(fictionalPerson(random, `B${at}`)),
  locator: `L${String(Math.floor(at / 2)).padStart(5, '0')}`,
  seat: `${1 + Math.floor(at / 6)}${'ABCDEF'[at % 6]}`,
  bags: 1,
}));
const flight = {
  carrier: 'UX',
  number: '1',
  from: 'QUA',
  to: 'QAC',
  departs: '2026-11-24T12:00',
  arrives: '2026-11-24T15:00',
};
const common = { sender: 'UX', recipient: 'UTOPIU', sentAt: '2026-11-24T09:00', reference: 'BENCH', flight, people };

/**
 * Median milliseconds of each for one message, in turn, so that what the machine does besides hits all alike. In a batch
 * the clearing up behind a reader counts with it, as in a server that reads all day; a single message in a cold cache
 * rarely pays for it.
 */
function medians<K extends string>(runs: Record<K, () => unknown>, batch: number): Record<K, number> {
  const names = Object.keys(runs) as K[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const name of names) {
      const from = performance.now();
      for (let at = 0; at < batch; at += 1) runs[name]();
      if (round >= WARM_UP) times.get(name)?.push((performance.now() - from) / batch);
    }
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return Object.fromEntries(names.map((name) => [name, middle(times.get(name) ?? [])])) as Record<K, number>;
}

function compare(bytes: Uint8Array): { failures: string[]; segments: number } {
  const text = new TextDecoder().decode(bytes);
  const ours = JSON.stringify(ourSegments(bytes));
  const failures: string[] = [];
  if (ours !== JSON.stringify(edifactSegments(text))) failures.push('edifact cuts other segments');
  if (ours !== JSON.stringify(tsEdifactSegments(text))) failures.push('ts-edifact cuts other segments');
  const read = message(bytes).travellers;
  // A booking tells the date of birth with the document only.
  const expected = people.map(({ seat, locator, documents, birthDate }) => [
    seat,
    locator,
    documents?.[0] && birthDate,
    documents?.[0]?.number,
  ]);
  const locators = message(bytes).bookings.map((booking) => booking.locators[0]?.code);
  const found = read.map((one) => [
    one.seat,
    one.locator ?? locators[one.booking ?? -1],
    one.documents[0] && one.birthDate,
    one.documents[0]?.number,
  ]);
  if (JSON.stringify(found) !== JSON.stringify(expected)) failures.push('other travellers than were written');
  return { failures, segments: ourSegments(bytes).length };
}

const round = (value: number, digits = 3) => Number(value.toFixed(digits));

function measure(name: string, bytes: Uint8Array) {
  const { failures, segments } = compare(bytes);
  for (const failure of failures) console.error(`  ${name}: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
  const text = new TextDecoder().decode(bytes);
  const runs = {
    segments: () => cut(bytes).release(),
    full: () => message(bytes),
    edifact: () => edifactSegments(text),
    edifactIdle: () => edifactIdle(text),
    tsEdifact: () => tsEdifactSegments(text),
  };
  const said = failures.length > 0 ? 'DIFFER' : 'are the same';
  console.log(`${name}: ${bytes.length} bytes, ${segments} segments, ${PEOPLE} travellers; outputs ${said}`);
  return {
    bytes: bytes.length,
    segments,
    same: failures.length === 0,
    sustained: report('sustained', bytes.length, medians(runs, BATCH)),
    single: report('single messages', bytes.length, medians(runs, 1)),
  };
}

function report(how: string, bytes: number, ms: Record<string, number> & { segments: number; full: number }) {
  const { segments, full, edifact = 0, edifactIdle = 0, tsEdifact = 0 } = ms;
  const peer = Math.min(edifact, tsEdifact);
  const perSecond = Math.round((PEOPLE / full) * 1000);
  const line = (what: string, time: number, of = '') => {
    const rate = (bytes / 1000 / time).toFixed(0).padStart(5);
    console.log(`    ${what.padEnd(42)} ${time.toFixed(3)} ms ${rate} MB/s${of}`);
  };
  console.log(`  ${how}`);
  line('segments, elements, components', segments, `  ${(peer / segments).toFixed(1)} times the faster peer`);
  line(
    'read whole, forbidden content out',
    full,
    `  ${perSecond} travellers/s, ${(peer / full).toFixed(2)} times the peer's segments`,
  );
  line('edifact, segments', edifact);
  line('edifact, nothing kept of them', edifactIdle, `  ${(edifactIdle / segments).toFixed(1)} times ours`);
  line('ts-edifact, segments', tsEdifact);
  return {
    ms: Object.fromEntries(Object.entries(ms).map(([key, value]) => [key, round(value)])),
    segmentsRatio: round(peer / segments, 2),
    segmentsRatioIdlePeer: round(edifactIdle / segments, 2),
    fullRatio: round(peer / full, 2),
    travellersPerSecond: perSecond,
    megabytesPerSecond: round(bytes / 1000 / full, 1),
  };
}

const paxlst = measure('PAXLST', paxlstMessage(common));
const pnrgov = measure('PNRGOV', pnrgovMessage({ ...common, history: true }));
console.log(`RESULT ${JSON.stringify({ bench: 'intake', travellers: PEOPLE, paxlst, pnrgov })}`);
