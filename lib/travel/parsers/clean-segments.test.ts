import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CleanSegments } from '@/lib/travel/parsers/clean-segments';
import { splitSegments } from '@/lib/travel/parsers/edifact/split-segments';
import { IssueList } from '@/lib/travel/parsers/issue-list';
import { bytesOf } from '@/lib/travel/parsers/message-fixtures';
import { SensitiveFilter } from '@/lib/travel/parsers/sensitive';

const CHARACTERS = { component: 0x3a, element: 0x2b, decimal: 0x2e, release: 0x3f, repetition: 0x2a, terminator: 0x27 };

function split(segment: string) {
  return splitSegments(bytesOf(`${segment}'BGM+745'`), 0, CHARACTERS, undefined, new IssueList()).table;
}

/** What the rules do to the segment when they look at it: told by a filter that is never told that it is clean. */
function judged(segment: string, family: 'PAXLST' | 'PNRGOV' | 'CUSRES') {
  const table = split(segment);
  const clean = new CleanSegments(table, table.bytes).nextDoubtful(0, 1, family) === 1;
  const issues = new IssueList();
  const filter = new SensitiveFilter(table, issues);
  filter.rules(0, family);
  const untouched = filter.blanks.length === 0 && issues.warnings.length === 0;
  return { clean, untouched };
}

test.each([
  'LOC+178+QUA',
  'DTM+329:850101',
  'ATT+2++F',
  'FTX+BAG+++UX100000:2',
  'NAD+FL+++OAKES:MARIT',
  'DOC+P:110:111+U1234567',
  'LOC+180+:::TEGEA NOVA',
  'COM+441632960000:TE',
])('%s needs no rule', (segment) => {
  expect(judged(segment, 'PAXLST')).toEqual({ clean: true, untouched: true });
});

test.each([
  'FTX+AAI+++BLIND',
  'FTX+BAG+++HALAL ONLY',
  'ATT+2++HINDU',
  'RFF+AVF:KSML',
  'LOC+180+:::MOML',
  'NAD+FL+++4111111111111111:X',
  'LOC+178+QUA+++++X',
  'SSR+KSML:HK:1:UX',
  'ZZZ+1',
])('%s does', (segment) => {
  expect(judged(segment, 'PAXLST').clean).toBe(false);
});

test('what is taken for clean is never what a rule would touch', () => {
  const tag = fc.constantFrom(
    ...'NAD ATT DTM MEA GEI FTX LOC COM EMP NAT RFF DOC CNT TDT BGM ERC TVL RCI DAT TKT MON'.split(' '),
  );
  const word = fc.constantFrom(
    'KSML',
    'MOML',
    'WCHR',
    'QUA',
    'BAG',
    'F',
    '329',
    '850101',
    'K7QW2E',
    'NOVA',
    'OAKES',
    '4111111111111111',
  );
  const sign = fc.constantFrom(...`+:*? .,-/<#ABKSMLX0129aé\n`.split(''));
  const segment = fc.tuple(
    tag,
    fc.array(fc.oneof(word, sign, sign, fc.constantFrom('+', ':', '+')), { maxLength: 14 }),
  );
  fc.assert(
    fc.property(segment, fc.constantFrom('PAXLST', 'PNRGOV', 'CUSRES'), ([name, parts], family) => {
      const { clean, untouched } = judged(`${name}+${parts.join('')}`, family);
      expect(clean && !untouched).toBe(false);
    }),
    { numRuns: 6000 },
  );
});
