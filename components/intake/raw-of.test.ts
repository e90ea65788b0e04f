import { describe, expect, test } from 'vitest';
import { rawOf } from '@/app/(desk)/intake/[id]/raw-of';

const bytes = (text: string) => new TextEncoder().encode(text);
const shown = (pieces: ReturnType<typeof rawOf>) =>
  pieces.map(({ parts }) => parts?.map((part) => ('text' in part ? part.text : `[${part.removed}]`)).join(''));

describe('rawOf', () => {
  test('cuts each format at what its people call a line', () => {
    expect(shown(rawOf(bytes("UNB+UNOA:4'BGM+745'"), 'PAXLST', [], [], undefined))).toEqual([
      "UNB+UNOA:4'",
      "BGM+745'",
    ]);
    expect(shown(rawOf(bytes('<A>\n <B>1</B>\n</A>'), 'PNRXML', [], [], undefined))).toEqual([
      '<A>',
      '<B>1</B>',
      '</A>',
    ]);
    expect(shown(rawOf(bytes("Name;Given\nO'NEIL;JO\n"), 'FAL', [], [], undefined))).toEqual([
      'Name;Given↵',
      "O'NEIL;JO↵",
    ]);
  });

  test('an answer may be EDIFACT or XML: the content tells', () => {
    expect(shown(rawOf(bytes('<Ack><Code>1</Code></Ack>'), 'ACKRES', [], [], undefined))).toHaveLength(3);
    expect(shown(rawOf(bytes("UNH+1+PNRGOV:13:1'MSG+:23'"), 'ACKRES', [], [], undefined))).toHaveLength(2);
  });

  test('names in Windows-1252 are read as such', () => {
    const text = new Uint8Array([...bytes('M'), 0xfc, ...bytes('LLER;JO\n')]);
    expect(shown(rawOf(text, 'FAL', [], [], undefined))).toEqual(['MüLLER;JO↵']);
  });

  test('of a large message what is asked for and shown is carried, the rest stands as gaps', () => {
    const text = bytes(`UNB+UNOA:4'${"NAD+FL+++DOE:JO'".repeat(10_000)}`);
    const pieces = rawOf(text, 'PAXLST', [], [[100_000, 100_016]], 150_000);
    expect(pieces.some(({ start, end, parts }) => parts && start <= 150_000 && end > 150_000)).toBe(true);
    expect(pieces.some(({ start, parts }) => parts && start >= 99_984 && start <= 100_016)).toBe(true);
    expect(pieces.filter(({ parts }) => !parts).length).toBeGreaterThan(1);
  });
});
