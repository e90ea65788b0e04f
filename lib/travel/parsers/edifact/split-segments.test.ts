import { describe, expect, test } from 'vitest';
import { bytesOf, codesOf, paxlst, readOk } from '@/lib/travel/parsers/message-fixtures';
import { readTravelMessage } from '@/lib/travel/parsers/read-travel-message';

const LIST = paxlst(['NAD+FL+++OAKES:MARIT', 'ATT+2++F', 'CNT+42:1']);
const withName = (name: string) => LIST.replace('OAKES:MARIT', name);
const nameOf = (text: string) => {
  const [first] = readOk(text).travellers;
  return [first?.familyName, first?.givenNames];
};

describe('release character', () => {
  test.each([
    ["O?'BRIEN:MARIT", "O'BRIEN", 'MARIT'],
    ['OAKES??:MARIT', 'OAKES?', 'MARIT'],
    ['OAKES???::MARIT', 'OAKES?:', 'MARIT'],
    ['OAKES:A?+B', 'OAKES', 'A+B'],
    ["OAKES???':MARIT", "OAKES?'", 'MARIT'],
    ['OAKES:MARI????', 'OAKES', 'MARI??'],
  ])('%s', (sent, family, given) => {
    expect(nameOf(withName(sent))).toEqual([family, given]);
  });

  test('a released release character does not release the terminator after it', () => {
    const message = readOk(withName('OAKES:MARIT??'));
    expect(message.travellers[0]?.givenNames).toBe('MARIT?');
    expect(message.travellers[0]?.sex).toBe('F');
  });

  test('another release character, declared in UNA', () => {
    expect(nameOf(`UNA:+.\\*'${withName("O\\'BRIEN:WHAT?")}`)).toEqual(["O'BRIEN", 'WHAT?']);
  });
});

describe('other characters', () => {
  test('a double quote as terminator, told without UNA', () => {
    const message = readOk(LIST.replaceAll("'", '"'));
    expect(message.travellers).toHaveLength(1);
    expect(message.syntax.terminator).toBe('"');
    expect(codesOf(message)).toContain('edifactTerminatorAssumed');
  });

  test('the information separators of level B', () => {
    const level = LIST.replaceAll('\n', '').replaceAll("'", '\x1c').replaceAll('+', '\x1d').replaceAll(':', '\x1f');
    expect(nameOf(level)).toEqual(['OAKES', 'MARIT']);
  });

  test('any legal set named in UNA', () => {
    const swapped = LIST.replaceAll("'", '~').replaceAll('+', '|').replaceAll(':', '^');
    expect(nameOf(`UNA^|.? ~${swapped}`)).toEqual(['OAKES', 'MARIT']);
  });

  test('an asterisk is a letter unless UNA says that it repeats', () => {
    expect(readOk(LIST.replace('UTOPIAIR', 'UTO*AIR')).sender).toBe('UTO*AIR');
    const contacts = readOk(`UNA:+.?*'${withName("OAKES:MARIT'\nCOM+111:TE*222:TE")}`).travellers[0]?.contacts;
    expect(contacts?.map(({ value }) => value)).toEqual(['111', '222']);
  });
});

describe('line breaks and what stands around', () => {
  test('inside a segment they are line wraps, with one warning', () => {
    const text = withName('OA\r\nKES:MA\nRIT');
    expect(nameOf(text)).toEqual(['OAKES', 'MARIT']);
    expect(codesOf(readOk(text)).filter((code) => code === 'edifactLineWrap')).toHaveLength(1);
  });

  test('before a known tag the terminator was lost: the segment ends there', () => {
    const text = LIST.replace("MARIT'\nATT", 'MARIT\u2019\nATT');
    const message = readOk(text);
    expect(message.travellers[0]).toMatchObject({ familyName: 'OAKES', givenNames: 'MARIT', sex: 'F' });
    expect(codesOf(message)).toContain('edifactTerminatorLost');
  });

  test('an apostrophe in a name that was not released does not cost the traveller', () => {
    for (const name of ["O'BRIEN:MARIT", "D'ARC:MARIT"]) {
      const message = readOk(withName(name));
      expect(message.travellers[0]).toMatchObject({ familyName: name.slice(0, -6), givenNames: 'MARIT', sex: 'F' });
      expect(codesOf(message)).toContain('edifactTerminatorInName');
    }
  });

  test('a teletype header and a note behind are skipped, told and not kept', () => {
    const message = readOk(`QU UTOPIUX\n.UTOOPSX 240700\n${LIST}\nREGARDS NIGHT DESK`);
    expect(codesOf(message)).toEqual(['edifactTextBefore', 'edifactTextAfter']);
    const text = new TextDecoder().decode(message.text);
    expect(text).not.toMatch(/QU UTOPIUX|REGARDS/);
    expect(text.slice(message.travellers[0]?.segments[0]?.[0]).startsWith('NAD+FL')).toBe(true);
  });

  test('a message that starts at UNH is read', () => {
    const bare = LIST.slice(LIST.indexOf('UNH'), LIST.indexOf('UNZ'));
    const message = readOk(bare);
    expect(message.travellers).toHaveLength(1);
    expect(codesOf(message)).toEqual(['edifactNoInterchange']);
  });

  test('UNZ without terminator at the end of the file is a warning', () => {
    expect(codesOf(readOk(LIST.slice(0, -1)))).toEqual(['edifactEndOpen']);
  });

  test('leading blanks before tags are skipped', () => {
    expect(codesOf(readOk(LIST.replaceAll('\n', ' \r\n  ')))).toEqual([]);
  });
});

describe('envelope and character set', () => {
  test('a right message has no warnings', () => {
    expect(codesOf(readOk(LIST))).toEqual([]);
  });

  test('wrong counts and references carry both numbers', () => {
    const message = readOk(LIST.replace(/UNT\+\d+\+M1/, 'UNT+99+M2'));
    expect(message.warnings.map(({ code, segment }) => [code, segment])).toEqual([
      ['edifactCountDiffers', 'UNT'],
      ['edifactReferenceDiffers', 'UNT'],
    ]);
    expect(message.warnings[0]?.params).toMatchObject({ announced: 99, counted: 12 });
  });

  test('UTF-8 under UNOA is read and told once', () => {
    const message = readOk(withName('ÖKÉS:ŁUCJA'));
    expect(message.travellers[0]).toMatchObject({ familyName: 'ÖKÉS', givenNames: 'ŁUCJA' });
    expect(message.warnings.map(({ code, params }) => [code, params?.characters])).toEqual([['edifactCharacters', 3]]);
  });

  test('what is no UTF-8 is Latin-1', () => {
    const bytes = bytesOf(withName('_KES:MARIT'));
    bytes[bytes.indexOf(0x5f)] = 0xd6;
    const result = readTravelMessage(bytes);
    expect(result.ok && result.message.travellers[0]?.familyName).toBe('ÖKES');
  });

  test('a tag that may be the piece of a name is not repeated in a warning', () => {
    const message = readOk(LIST.replace("ATT+2++F'", "ATT+2++F'ZED+MARIT'"));
    expect(message.warnings.map(({ segment }) => segment)).toContain('?');
    expect(JSON.stringify(message.warnings)).not.toContain('ZED');
  });
});
