import { createHash } from 'node:crypto';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import { fictionalPerson } from '@/lib/testing/fictional-list';
import { seededRandom } from '@/lib/testing/seeded-random';

/**
 * Messages faster than any server takes them: a few are written as carriers would, and each one sent is such a message
 * with its reference, flight number, record locators and document numbers put in place of marks of the same length.
 * No two sent are of the same flight, and no two travellers have the same document.
 */
interface Template {
  bytes: Buffer;
  people: number;
  references: number[];
  flights: number[];
  /** Places of each person's mark. */
  locators: [number, number][];
  documents: [number, number][];
}

export interface MadeMessage {
  bytes: Buffer;
  people: number;
  /** Different record locators. */
  locators: number;
}

const REFERENCE = 'CONCORDBENCH';
const FLIGHT = '8642';
const CARRIERS = ['UX', 'AQ', 'RV'];
const PORTS = ['QUA', 'QAC', 'QRS', 'QUB'];
const DAY = 86_400_000;

const templateOf = (at: number): Template => {
  const random = seededRandom(at + 1);
  const people = Array.from({ length: 120 + ((at * 37) % 220) }, (_, i) => ({
    ...carrierPerson(fictionalPerson(random, `B${i}`)),
    documents: [{ kind: 'P', number: `XD${String(i).padStart(7, '0')}`, issuer: 'UTO', expires: '2031-06-30' }],
    locator: `KQ${String(Math.floor(i / 2)).padStart(4, '0')}`,
    seat: `${1 + Math.floor(i / 6)}${'ABCDEF'[i % 6]}`,
    bags: i % 3,
  }));
  const departs = new Date(Date.UTC(2026, 11, 1 + Math.floor(at / 3), 8)).getTime();
  const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);
  const write = at % 2 === 0 ? paxlstMessage : pnrgovMessage;
  const bytes = Buffer.from(
    write({
      sender: CARRIERS[at % 3] ?? 'UX',
      recipient: 'UTOPIU',
      sentAt: local(departs - DAY / 8),
      reference: REFERENCE,
      flight: {
        carrier: CARRIERS[at % 3] ?? 'UX',
        number: FLIGHT,
        from: PORTS[at % 4] ?? 'QUA',
        to: PORTS[(at + 1) % 4] ?? 'QAC',
        departs: local(departs),
        arrives: local(departs + DAY / 8),
      },
      people,
    }),
  );
  const text = bytes.toString('latin1');
  const places = (mark: RegExp) => [...text.matchAll(mark)].map((m): [number, number] => [m.index, Number(m[1] ?? 0)]);
  const template = {
    bytes,
    people: people.length,
    references: places(new RegExp(REFERENCE, 'g')).map(([place]) => place),
    flights: places(new RegExp(FLIGHT, 'g')).map(([place]) => place),
    locators: places(/KQ(\d{4})/g),
    documents: places(/XD(\d{7})/g),
  };
  if (template.documents.length !== people.length || template.references.length < 2 || template.flights.length === 0)
    throw new Error('A template of the bench lacks its marks.');
  return template;
};

/** Digits, A and B: no four of them spell a service code, which the filter would take out of a list. */
const spell = (n: number, length: number) => n.toString(12).toUpperCase().padStart(length, '0');

/** Number of the n-th traveller's document. */
export const documentNumber = (n: number) => `Z${spell(n, 8)}`;

/** What a database adds up to the same (`CHECKSUM` of bulk-check.ts): order does not matter, each document does. */
export const checksumOf = (number: string) =>
  BigInt(`0x${createHash('md5').update(number).digest('hex').slice(0, 12)}`);

/** Messages until at least so many travellers are in them. */
export function* bulkMessages(travellers: number): Generator<MadeMessage> {
  const templates = Array.from({ length: 24 }, (_, at) => templateOf(at));
  let made = 0;
  for (let n = 0; made < travellers; n += 1) {
    const template = templates[n % templates.length];
    if (!template) return;
    const bytes = Buffer.from(template.bytes);
    const first = made;
    for (const place of template.references) bytes.write(`B${String(n).padStart(11, '0')}`, place, 'latin1');
    // one flight number a round of the templates, whose carriers, routes and days differ
    for (const place of template.flights)
      bytes.write(String(1000 + Math.floor(n / templates.length)).padStart(4, '0'), place, 'latin1');
    for (const [place, i] of template.locators) bytes.write(spell(first + i, 6), place, 'latin1');
    for (const [place, i] of template.documents) bytes.write(documentNumber(first + i), place, 'latin1');
    made += template.people;
    yield { bytes, people: template.people, locators: Math.ceil(template.people / 2) };
  }
}
