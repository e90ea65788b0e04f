import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesLuhn } from '@/lib/travel/parsers/card-number';
import { readOk } from '@/lib/travel/parsers/message-fixtures';

/**
 * Planted words and card numbers in every position of every segment: each element and component there is, one beyond
 * each, the tag's own; as the whole value, before it and behind it. Neither the parsed result nor the kept text may hold
 * what was planted; the text keeps its length; what goes is counted.
 */

const PNRGOV = [
  'UNH+1+PNRGOV:13:1:IA+241126/0910/UX/231',
  'MSG+:22',
  'ORG+UX:QUA+12345678',
  'TVL+241126:0910:241126:1305+QUA+QUB+UX+231',
  'EQN+1',
  'SRC',
  'RCI+UX:K7QW2E::011126:0800',
  'SSR+SEAT:HK:1:UX:::QUA:QUB:UX231Y24NOV+12A::1:N',
  'DAT+700:201126:1015+710:201126:1020',
  'IFT+4:28::UX+CTCE MARIT..OAKES//EXAMPLE.COM',
  'ORG+1A:QUA+12345678:QUAUX0001+QUA+UX:QUA+A+UT:UTD+D050517',
  'ADD++700:1 HILL:AMAUROT:AB::UT:12345:441632960000',
  'EBD+UTD:40.00+4::N',
  'TIF+OAKES:I+MARIT MRS:A:1:1',
  'FTI+UX:1234567',
  'IFT+4:63::UX',
  'REF+:38739393AN8740P',
  'FAR+N+34++++YN24',
  'SSR+DOCS:HK:1:UX:::::/P/UTO/U1234567/UTO/01JAN85/F/01JAN30/OAKES/MARIT+::1',
  'SSR+DOCA:HK:1:UX:::::/R/UTO/1 HILL/AMAUROT/AB/12345+::1',
  'SSR+DOCO:HK:1:UX:::::/AMAUROT/V/V99/AMAUROT/01JAN26/ARC+::1',
  'SSR+CTCM:HK:1:UX:::::441632960000+::1',
  'SSR+FQTV:HK:1:UX:::::UX1234567+::1',
  'SSR+INFT:HK:1:UX:::QUA:QUB:OAKES/PIP 20SEP26+::1',
  'SSR+TKNE:HK:1:UX:::QUA:QUB:0161234567890C1+::1',
  'SSR+UMNR:HK:1:UX:::QUA:QUB:UM07+::1',
  'TKT+0161234567890:T:1',
  'MON+B:94.34:UTD+T:100.00:UTD',
  'PTK+NR++201126:1010+UX+006+QUA',
  'TXD++3.10:::AY6+8.50:::YQ',
  'FOP+CC::80.00:VI:XXXXXXXXXXXX1111:0928',
  'TVL+241126:0910::1305+QUA+QUB+UX:AQ+231:Y',
  'TRA+AQ+9231:Y',
  'RPI+1+HK',
  'APD+320',
  'DAT+2:241126:0730',
  'TRI++QUA-168:::1',
  'TIF+OAKES:I+MARIT MRS:A:1',
  'SSD+014C++++Y',
  'TBD++2:33:700++HP:QUA-168+016:0000000001:2:QUB',
  'EQN+1',
  'RCI+UX:ABCD3F',
  'MSG+8',
  'TVL+241126:1500:271126+QUB:CITY HOTEL+QUB+HH+12:ROH',
  'ABI+1+:QUARR+QUA++UX',
  'DAT+T:071126:1010',
  'SAC+++X',
  'TIF+OAKS+MARIT:A:1',
  'SSR+SEAT:HK:1:UX:::QUA:QUB+12A::1',
  'IFT+4:19+ F 24NOV QUA QUB',
  'TBD++1:20:700',
  'TVL+231126:0910::1305+QUA+QUB+UX+231:Y',
  'RPI+1+HK',
  'LTS+0/O/NM/OAKES/MARIT',
  'UNT+54+1',
];

const PAXLST = [
  'UNH+1+PAXLST:D:05B:UN:IATA+UX231/241126',
  'BGM+745',
  'RFF+TN:AB1234567',
  'NAD+MS+++DUTY DESK',
  'COM+441632960000:TE+DESK//EXAMPLE.COM:EM',
  'TDT+20+UX231+++UX',
  'LOC+125+QUA',
  'DTM+189:2611240910:201',
  'LOC+87+QUB',
  'DTM+232:2611241305:201',
  'NAD+FL+++OAKES:MARIT+1 HILL+AMAUROT+AB+12345+UTO',
  'ATT+2++F',
  'DTM+329:850101',
  'MEA+CT++:2',
  'MEA+WT++KGM:20',
  'GEI+4+173',
  'FTX+BAG+++UX012345:3',
  'LOC+178+QUA',
  'LOC+180+:::AMAUROT',
  'COM+441632960001:TE',
  'NAT+2+UTO',
  'RFF+AVF:K7QW2E',
  'RFF+SEA:14C',
  'DOC+P:110:111+U1234567',
  'DTM+36:300101',
  'LOC+91+UTO',
  'NAD+FM+++PELL:JONAS',
  'EMP+1+CR1:110:111',
  'CNT+42:1',
  'UNT+30+1',
];

/** A number of this length that passes Luhn's formula. */
function withCheckDigit(digits: string): string {
  for (let check = 0; check < 10; check += 1) if (passesLuhn(digits + check)) return digits + check;
  throw new Error('no check digit');
}

const HEAD = { PNRGOV: 'UNB+IATA:1+UX+UTOPIU+261124:0700+R1', PAXLST: 'UNB+UNOA:4+UX+UTOPIU+261124:0700+R1' };
const GROUP = {
  PNRGOV: 'UNG+PNRGOV+UX+UTOPIU+261124:0700+1+IA+13:1',
  PAXLST: 'UNG+PAXLST+UX+UTOPIU+261124:0700+1+UN+D:05B',
};

/**
 * Positions [element, component] that hold names or addresses of people, or places, whatever letters they are made of:
 * a planted word there is a name for all that can be told. Card numbers are none, wherever they stand.
 */
const NAMES: Record<string, (element: number, component: number, first: string) => boolean> = {
  // Surname; given names with their title, of one person or of several
  TIF: (element, component) => element >= 1 && component === 0,
  // Street, city, state, country, zip; the ninth component is a telephone number
  ADD: (element, component) => element >= 2 && component >= 1 && component <= 6,
  // Names of the holder and of streets end these texts; the text of an infant is a name as well
  SSR: (element, component, first) => element === 1 && component >= 8 && /DOC[SAO]|INFT/.test(first),
  // An address of electronic mail goes on with whatever letters follow
  IFT: (element, component, first) => element === 2 && component === 0 && first === 'EMAIL',
  COM: (element, component) => component === 0 && element >= 1,
  // Name, street and city of a traveller, of the desk that sends
  NAD: (element, component) =>
    (element === 4 && component < 5) ||
    element === 5 ||
    element === 6 ||
    (element === 7 && (component === 0 || component === 3)),
  CTA: (element, component) => element === 2 && component === 1,
  // Places, ships and ranks are named in words; a request among them is told when it stands alone
  LOC: (element, component) => element >= 2 && element <= 4 && (component === 0 || component === 3),
  TDT: (element, component) => (element === 5 || element === 8 || element === 4) && component >= 1,
  EMP: (element) => element === 2 || element === 3,
  // Names of the systems that send and receive
  UNB: (element) => element === 2 || element === 3,
  UNG: (element) => element === 2 || element === 3,
};

const WORDS = ['KSML', 'MOML', 'WCHR', 'MEDA', 'PAX IS BLIND', 'RMK HALAL FOOD'];
const CARDS: [digits: string, written: string][] = [
  ['4222222222222', '4222222222222'],
  ['30569309025904', '30569309025904'],
  ['378282246310005', '3782 822463 10005'],
  ['4111111111111111', '4111111111111111'],
  ['5555555555554444', '5555-5555-5555-4444'],
  ['6011111111111117', '6011 1111\n1111 1117'],
  ['5105105105105100', '5105?:1051?+0510?:5100'],
  ...[withCheckDigit('620973148264059173')].map((card): [string, string] => [card, card]),
];

type Manner = 'whole' | 'behind' | 'before' | 'apart';
const MANNERS: Manner[] = ['whole', 'behind', 'before', 'apart'];

/** Every position of a segment, with one component beyond each element and one element beyond the last. */
function positionsOf(segment: string): [number, number][] {
  const elements = segment.split('+').map((element) => element.split(':').length);
  const positions: [number, number][] = [];
  elements.forEach((components, element) => {
    for (let component = element === 0 ? 1 : 0; component <= components; component += 1) {
      positions.push([element, component]);
    }
  });
  positions.push([elements.length, 0], [elements.length, 1]);
  return positions;
}

function plant(segment: string, [element, component]: [number, number], value: string, manner: Manner): string {
  const elements = segment.split('+').map((one) => one.split(':'));
  while (elements.length <= element) elements.push(['']);
  const components = elements[element] ?? [];
  while (components.length <= component) components.push('');
  const old = components[component] ?? '';
  const planted = { whole: value, behind: old + value, before: value + old, apart: `${old} ${value}` };
  components[component] = planted[manner];
  return elements.map((one) => one.join(':')).join('+');
}

/** The message with copies of one segment, each planted at another position, where the segment stood. */
function messageWith(format: 'PNRGOV' | 'PAXLST', at: number, copies: readonly string[]): string {
  const body = format === 'PNRGOV' ? PNRGOV : PAXLST;
  const segments = [HEAD[format], ...body.slice(0, at), ...copies, ...body.slice(at + 1), 'UNZ+1+R1'];
  return segments.map((segment) => `${segment}'`).join('\n');
}

function keptOf(text: string) {
  const message = readOk(text);
  const { text: bytes, ...parsed } = message;
  expect(bytes.length).toBe(new TextEncoder().encode(text).length);
  return { message, kept: new TextDecoder().decode(bytes).replace(/[\r\n]/g, ''), parsed: JSON.stringify(parsed) };
}

const removals = (removed: object) => Object.values(removed).reduce((sum: number, count: number) => sum + count, 0);

/** Values in which more than the last four of the card's digits are left, signs between them looked through. */
function leftOf(text: string, card: string): string[] {
  const pieces = Array.from({ length: card.length - 5 }, (_, from) => card.slice(from, from + 6));
  // Six ones or fours in a row are in other numbers as well.
  const sought = [card, ...pieces.filter((piece) => !/^(\d)\1+$/.test(piece))];
  const values = text.replace(/\?[:+']/g, '').split(/[:+'"]/);
  return values.filter((value) => {
    const digits = value.replace(/\D/g, '');
    return digits.length > 5 && sought.some((piece) => value.replace(/[ \-.?\r\n]/g, '').includes(piece));
  });
}

/** Places in which a number of so many digits is a ticket or a telephone. */
function isOtherNumber(segment: string, length: number): boolean {
  if (/^TKT|^SSR\+TKN/.test(segment)) return length <= 14;
  return length === 13 && /^(TBD|ADD|COM|IFT|RFF|SSR\+CTC)/.test(segment);
}

for (const format of ['PNRGOV', 'PAXLST'] as const) {
  const body = format === 'PNRGOV' ? PNRGOV : PAXLST;
  // UNH, UNT and SRC are not repeated: a second one is another message or booking.
  const repeated = body.map((segment, at) => ({ segment, at })).filter(({ segment }) => !/^UN/.test(segment));

  describe(`${format}: planted in every position`, () => {
    test('nothing is taken out of the message as it is, but what is known to be', () => {
      const { message } = keptOf(messageWith(format, 0, [body[0] ?? '']));
      expect(Object.keys(message.removed).sort()).toEqual(
        format === 'PNRGOV' ? ['fare-type', 'free-text', 'history', 'payment-card'] : [],
      );
    });

    test.each(repeated)('$segment', ({ segment, at }) => {
      const tag = segment.slice(0, 3);
      const positions = positionsOf(segment);
      const first = /CTCE/.test(segment) ? 'EMAIL' : (segment.split('+')[1] ?? '');
      const baseline = removals(keptOf(messageWith(format, at, [])).message.removed);
      for (const manner of MANNERS) {
        for (const word of WORDS) {
          const open = positions.filter(([element, component]) => !NAMES[tag]?.(element, component, first));
          const copies = open.map((position) => plant(segment, position, word, manner));
          const { message, kept, parsed } = keptOf(messageWith(format, at, copies));
          const left = copies.filter((_, index) => kept.includes(`${copies[index]}'`));
          expect({ manner, word, left }).toEqual({ manner, word, left: [] });
          expect(kept).not.toContain(word);
          expect(parsed).not.toContain(word);
          expect(removals(message.removed) - baseline).toBeGreaterThanOrEqual(copies.length);
        }
        for (const [card, written] of CARDS) {
          if (isOtherNumber(segment, card.length)) continue;
          // Of the lengths no scheme uses much a number counts only when nothing is glued to it.
          if ((card.length === 13 || card.length > 16) && (manner === 'behind' || manner === 'before')) continue;
          const copies = positions.map((position) => plant(segment, position, written, manner));
          const { kept, parsed } = keptOf(messageWith(format, at, copies));
          expect({ manner, card, left: leftOf(kept, card).concat(leftOf(parsed, card)) }).toEqual({
            manner,
            card,
            left: [],
          });
        }
      }
    });

    test.each(['UNB', 'UNG', 'UNH', 'UNT', 'UNZ'])('envelope: %s', (tag) => {
      const lines = [HEAD[format], GROUP[format], ...body, 'UNE+1+1', 'UNZ+1+R1'];
      const at = lines.findIndex((line) => line.startsWith(tag));
      const segment = lines[at] ?? '';
      for (const position of positionsOf(segment)) {
        // The syntax identifier and the type of message decide what the file is: without them it is refused.
        if (tag === 'UNB' && position[0] <= 1) continue;
        if (tag === 'UNH' && position[0] <= 2) continue;
        for (const manner of MANNERS) {
          for (const word of NAMES[tag]?.(position[0], position[1], '') ? [] : WORDS) {
            const planted = lines.with(at, plant(segment, position, word, manner));
            const { kept, parsed } = keptOf(planted.map((line) => `${line}'`).join('\n'));
            expect({ position, manner, kept: kept.includes(word) || parsed.includes(word), word }).toMatchObject({
              kept: false,
            });
          }
          for (const [card, written] of CARDS.filter(
            ([digits]) => (digits.length > 13 && digits.length < 17) || manner === 'whole',
          )) {
            const planted = lines.with(at, plant(segment, position, written, manner));
            const { kept, parsed } = keptOf(planted.map((line) => `${line}'`).join('\n'));
            expect({ position, manner, card, left: leftOf(kept + parsed, card) }).toMatchObject({ left: [] });
          }
        }
      }
    });
  });
}

test('any word of four letters outside of names goes, at any position, behind any separator', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'BCDFGHJKLMNPQRSTVWXZ'), minLength: 14, maxLength: 14 });
  const bodies = { PNRGOV, PAXLST };
  fc.assert(
    fc.property(
      fc.constantFrom<'PNRGOV' | 'PAXLST'>('PNRGOV', 'PAXLST'),
      fc.nat(),
      fc.nat(),
      letters,
      fc.constantFrom(' ', '/', '-', '?:', '?+', '??', '.', '\n', ',', '(', '\u00a0'),
      (format, segmentAt, positionAt, word, separator) => {
        const body = bodies[format];
        const at = 1 + (segmentAt % (body.length - 2));
        const segment = body[at] ?? '';
        const positions = positionsOf(segment);
        const position = positions[positionAt % positions.length] ?? [0, 1];
        const first = /CTCE/.test(segment) ? 'EMAIL' : (segment.split('+')[1] ?? '');
        if (NAMES[segment.slice(0, 3)]?.(position[0], position[1], first)) return;
        const sentence = `${word.slice(0, 7)}${separator}${word.slice(7)} IS HERE`;
        const { kept, parsed } = keptOf(messageWith(format, at, [plant(segment, position, sentence, 'behind')]));
        expect(kept).not.toContain(word.slice(7));
        expect(parsed).not.toContain(word.slice(7));
      },
    ),
    { numRuns: 1500 },
  );
});
