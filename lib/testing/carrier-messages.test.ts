import { describe, expect, test } from 'vitest';
import { carrierPerson, paxlstMessage, pnrgovMessage } from '@/lib/testing/carrier-messages';
import type { CarrierPerson } from '@/lib/testing/carrier-person';
import { fictionalList } from '@/lib/testing/fictional-list';

const flight = {
  carrier: 'UT',
  number: '412',
  from: 'AMA',
  to: 'ZEN',
  departs: '2026-11-24T13:05',
  arrives: '2026-11-25T00:40',
};
const envelope = { sender: 'UTAIR', recipient: 'PIUARC', sentAt: '2026-11-24T11:00', reference: '261124110001' };
const awkward: CarrierPerson = {
  family: "O'Möller+Quill",
  given: 'Jörg: Anton?',
  title: 'MR',
  birthDate: '1971-03-04',
  sex: 'M',
  nationality: 'UTO',
  documents: [{ kind: 'P', number: 'K1234567', issuer: 'UTO', expires: '2030-01-31' }],
  seat: '12A',
  bags: 2,
  locator: 'QX7Y2Z',
  phone: '+88 555 0101',
  email: 'jorg_m@mail.example',
  ticket: '9991234567890',
  card: { brand: 'VI', lastFour: '4242', expires: '0928' },
  requests: ['MOML', 'WCHR'],
  osi: 'CHURCH GROUP LEADER',
};

/** Segments of elements, taken apart one character at a time, independent of the writer. */
function takeApart(bytes: Uint8Array): string[][] {
  const text = new TextDecoder().decode(bytes);
  expect(text.slice(0, 9)).toBe("UNA:+.? '");
  const segments: string[][] = [];
  let elements = [''];
  for (let at = 9; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '?') elements.push(`${elements.pop()}${text[++at]}`);
    else if (letter === '+') elements.push('');
    else if (letter === "'") {
      segments.push(elements);
      elements = [''];
    } else if (letter !== '\r' && letter !== '\n') elements.push(`${elements.pop()}${letter}`);
  }
  expect(elements).toEqual(['']);
  return segments;
}

function checkCounts(segments: string[][]): void {
  const tags = segments.map(([tag]) => tag);
  const from = tags.indexOf('UNH');
  const to = tags.indexOf('UNT');
  expect(segments[to]).toEqual(['UNT', String(to - from + 1), segments[from]?.[1]]);
  expect(segments.at(-1)).toEqual(['UNZ', '1', segments[0]?.[5]]);
  expect(segments[0]?.[0]).toBe('UNB');
}

const people = [
  awkward,
  ...fictionalList(7, 12).people.map((person) => ({ ...carrierPerson(person), seat: '20C', bags: 1 })),
];

describe('paxlstMessage', () => {
  const segments = takeApart(paxlstMessage({ ...envelope, flight, people }));
  const all = (tag: string) => segments.filter(([found]) => found === tag);

  test('counts itself and its people', () => {
    checkCounts(segments);
    expect(all('UNE')).toEqual([['UNE', '1', '1']]);
    expect(all('CNT')).toEqual([['CNT', `42:${people.length}`]]);
    expect(all('NAD').filter(([, role]) => role === 'FL')).toHaveLength(people.length);
    expect(all('DOC')).toHaveLength(people.flatMap((person) => person.documents ?? []).length);
  });

  test('escapes what the syntax would take for its own', () => {
    expect(all('NAD')[1]?.[4]).toBe("O'MOELLER+QUILL:JOERG: ANTON?");
    expect(all('COM')[1]).toEqual(['COM', '+88 555 0101:TE', 'JORG_M.AT.MAIL.EXAMPLE:EM']);
  });

  test('crew go on a crew list', () => {
    const crew = takeApart(paxlstMessage({ ...envelope, flight, people: people.slice(0, 2), crew: true }));
    checkCounts(crew);
    expect(crew.filter(([tag]) => tag === 'CNT' || tag === 'BGM')).toEqual([
      ['BGM', '250'],
      ['CNT', '41:2'],
    ]);
  });
});

describe('pnrgovMessage', () => {
  const companion: CarrierPerson = { family: 'Quill', given: 'Greta', locator: 'QX7Y2Z' };
  const segments = takeApart(pnrgovMessage({ ...envelope, flight, people: [...people, companion], history: true }));
  const all = (tag: string) => segments.filter(([found]) => found === tag);

  test('counts itself and its bookings, people of one locator together', () => {
    checkCounts(segments);
    expect(all('SRC')).toHaveLength(people.length);
    expect(all('EQN')).toEqual([['EQN', String(people.length)]]);
    expect(all('RPI')[0]).toEqual(['RPI', '2', 'HK']);
  });

  test('plants what intake must take out again, in each of its places', () => {
    const requests = all('SSR').map(([, text]) => text?.slice(0, 4));
    expect(requests.filter((code) => code === 'MOML')).toHaveLength(2);
    expect(requests.filter((code) => code === 'WCHR')).toHaveLength(2);
    expect(all('IFT')).toEqual([['IFT', '4:28::UT', 'CHURCH GROUP LEADER']]);
    expect(all('LTS')[0]?.[1]).toContain('MOML');
  });

  test('plants nothing unasked', () => {
    const plain = takeApart(pnrgovMessage({ ...envelope, flight, people: people.slice(1) }));
    const codes = plain.filter(([tag]) => tag === 'SSR').map(([, text]) => text?.slice(0, 4));
    expect(new Set(codes)).toEqual(new Set(['DOCS', 'SEAT']));
    expect(plain.some(([tag]) => tag === 'IFT' || tag === 'LTS')).toBe(false);
  });

  test('writes documents, contacts and a masked card', () => {
    const docs = all('SSR').find(([, text]) => text?.startsWith('DOCS'))?.[1];
    expect(docs).toContain("/P/UTO/K1234567/UTO/04MAR71/M/31JAN30/O'MOELLER+QUILL/JOERG: ANTON?");
    expect(all('FOP')).toEqual([['FOP', 'CC::410.00:VI:XXXXXXXXXXXX4242:0928']]);
    expect(all('SSR').find(([, text]) => text?.startsWith('CTCE'))?.[1]).toContain('JORG..M//MAIL.EXAMPLE');
  });
});
