import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

/**
 * What reading a message costs beyond the least that any reader must do: decode the bytes and cut them into segments
 * and elements. Both run in turn on the same bytes; the outputs are compared first.
 */
const ROUNDS = 15;
const random = seededRandom(1);
const people = Array.from({ length: 260 }, (_, i) => ({
  ...carrierPerson(fictionalPerson(random, `B${i}`)),
  locator: `L${String(Math.floor(i / 2)).padStart(5, '0')}`,
  seat: `${1 + Math.floor(i / 6)}${'ABCDEF'[i % 6]}`,
  bags: 1,
}));
const common = {
  sender: 'UX',
  recipient: 'UTOPIU',
  sentAt: '2026-11-24T09:00',
  reference: 'BENCH',
  flight: {
    carrier: 'UX',
    number: '1',
    from: 'QUA',
    to: 'QAC',
    departs: '2026-11-24T12:00',
    arrives: '2026-11-24T15:00',
  },
  people,
};

/** The bare primitive: no release character, no offsets, no meaning. */
function bare(bytes: Uint8Array): string[][] {
  return new TextDecoder()
    .decode(bytes)
    .split("'")
    .map((segment) => segment.trim().split('+'));
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function compare(name: string, bytes: Uint8Array) {
  const read = readTravelMessage(bytes);
  if (!read.ok || read.message.travellers.length !== people.length)
    throw new Error(`${name}: not every traveller was read`);
  const tags = bare(bytes).filter(([tag]) => tag === 'NAD' || tag === 'TIF').length;
  if (tags < people.length) throw new Error(`${name}: the bare reading differs`);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    let from = performance.now();
    readTravelMessage(bytes);
    ours.push(performance.now() - from);
    from = performance.now();
    bare(bytes);
    theirs.push(performance.now() - from);
  }
  const figure = {
    bytes: bytes.length,
    travellers: people.length,
    ms: median(ours),
    bareMs: median(theirs),
    ratio: median(ours) / median(theirs),
  };
  console.log(
    `${name}: ${figure.ms.toFixed(2)} ms for ${people.length} travellers, ${figure.ratio.toFixed(1)} times the bare split`,
  );
  return figure;
}

const paxlst = compare('PAXLST', paxlstMessage(common));
const pnrgov = compare('PNRGOV', pnrgovMessage({ ...common, history: true }));
const travellersPerSecond = Math.round((people.length / Math.max(paxlst.ms, pnrgov.ms)) * 1000);
console.log(`RESULT ${JSON.stringify({ bench: 'read-messages', paxlst, pnrgov, travellersPerSecond })}`);
