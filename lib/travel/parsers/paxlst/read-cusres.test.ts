import { expect, test } from 'vitest';
import { codesOf, readOk } from '@/lib/travel/parsers/message-fixtures';

function cusres(...body: string[]) {
  const inside = ['UNH+M1+CUSRES:D:05B:UN:IATA+REF9+01:F', ...body];
  const all = ['UNB+UNOA:4+UTOPIU+UX+261124:0700+R1', ...inside, `UNT+${inside.length + 1}+M1`, 'UNZ+1+R1'];
  return readOk(all.map((segment) => `${segment}'`).join('\n'));
}

const FLIGHT = [
  'RFF+TN:0000100',
  'RFF+AF:UX339',
  'DTM+189:2611241620:201',
  'DTM+232:2611242035:201',
  'LOC+125+QUA',
  'LOC+87+QAC',
];

test('an answer for each person, none of whom travels for it; free text does not stay', () => {
  const message = cusres(
    'BGM+962',
    ...FLIGHT,
    ...['ERP+2', 'RFF+AVF:K7QW2E', 'RFF+ABO:P1', 'ERC+0Z', 'FTX+AAP+++OK TO BOARD'],
    ...['ERP+2', 'RFF+AVF:K7QW2F', 'ERC+1Z', 'FTX+AAP+++REFUSED FOR A REASON', 'ERP+2', 'ERC+5A'],
  );
  expect(message).toMatchObject({
    format: 'CUSRES',
    effect: 'answer',
    purpose: '962',
    reference: 'REF9',
    travellers: [],
  });
  expect(message.legs).toEqual([
    { carrier: 'UX', number: '339', from: 'QUA', to: 'QAC', departs: '2026-11-24T16:20', arrives: '2026-11-24T20:35' },
  ]);
  expect(message.answers?.map(({ segments: _, ...answer }) => answer)).toEqual([
    { code: '0Z', meaning: 'ok-to-board', locator: 'K7QW2E', reference: 'P1' },
    { code: '1Z', meaning: 'do-not-board', locator: 'K7QW2F' },
    { code: '5A', meaning: 'other' },
  ]);
  const text = new TextDecoder().decode(message.text);
  expect(text).not.toMatch(/BOARD|REASON/);
  expect(message.removed).toEqual({ 'free-text': 2 });
  expect(
    message.answers?.map(
      ({ segments }) =>
        text
          .slice(...(segments[0] ?? [0, 0]))
          .trim()
          .split("'")[0],
    ),
  ).toEqual(['ERP+2', 'ERP+2', 'ERP+2']);
  expect(codesOf(message)).toEqual([]);
});

test('an acknowledgement of the airline', () => {
  const message = cusres('BGM+312', 'RFF+TN:0000100');
  expect(message.answers).toMatchObject([{ code: '312', meaning: 'accepted' }]);
});

test('one that answers nothing is told', () => {
  expect(codesOf(cusres('BGM+132', ...FLIGHT))).toEqual(['cusresNoAnswer']);
});
