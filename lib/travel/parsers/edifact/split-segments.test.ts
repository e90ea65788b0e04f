import { describe, expect, test } from 'vitest';
import { splitInterchanges } from '@/lib/travel/parsers/edifact/find-start';
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
    expect(message.syntax?.terminator).toBe('"');
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

describe('what real senders send wrong', () => {
  const nameAndSex = (text: string) => {
    const { travellers } = readOk(text);
    return travellers.map(({ familyName, givenNames, sex }) => [familyName, givenNames, sex].join(' '));
  };
  const WHOLE = ['OAKES MARIT F'];

  test.each<[string, (list: string) => string, string[]]>([
    ['blanks up to column 80', (list) => list.replace(/.*\n/g, (line) => `${line.slice(0, -1).padEnd(80)}\n`), []],
    ['tabs before tags', (list) => list.replaceAll('\n', '\n\t'), []],
    ['a mark of UTF-8 in front', (list) => `\ufeff${list}`, []],
    ['terminators twice', (list) => list.replaceAll("'", "''"), ['edifactTerminatorDouble']],
    [
      'transmission controls around chunks',
      (list) => `\x01${list.replaceAll('\n', '\r\n\x03\x02')}\x04`,
      ['edifactControlBytes'],
    ],
    ['NULs that fill a block', (list) => `${list}${'\0'.repeat(60)}`, ['edifactControlBytes']],
    ['Ctrl-Z at the end', (list) => `${list}\r\n\x1a`, ['edifactControlBytes']],
    [
      'a quotation mark around every line',
      (list) => list.replaceAll(/^(.*)$/gm, '"$1"'),
      ['edifactTextBefore', 'edifactControlBytes'],
    ],
    [
      'an answer that quotes every line',
      (list) => list.replaceAll(/^/gm, '> '),
      ['edifactTextBefore', 'edifactControlBytes'],
    ],
    ['no UNZ', (list) => list.replace(/UNZ.*/s, ''), ['edifactEnvelopeOpen']],
    ['no terminators, a line a segment', (list) => list.replaceAll("'", ''), ['edifactTerminatorAssumed']],
    [
      'the same with carriage returns',
      (list) => list.replaceAll("'", '').replaceAll('\n', '\r\n'),
      ['edifactTerminatorAssumed'],
    ],
    ['UNA short of its blank', (list) => `UNA:+.?'${list}`, ['edifactAdviceLength']],
    ['UNA with a blank too many', (list) => `UNA:+.?  '${list}`, ['edifactAdviceLength']],
    ['tags in lower case', (list) => list.replaceAll(/^[A-Z]{3}/gm, (tag) => tag.toLowerCase()), []],
  ])('%s', (_name, spoil, codes) => {
    const message = readOk(spoil(LIST));
    expect(nameAndSex(spoil(LIST))).toEqual(WHOLE);
    expect(codesOf(message).filter((code) => code !== 'edifactEndOpen')).toEqual(codes);
    expect(message.legs).toEqual(readOk(LIST).legs);
  });

  test.each([80, 69, 24, 12, 10])('lines wrapped at column %i, whatever they cut in two', (width) => {
    const one = LIST.replaceAll('\n', '').replace('OAKES:', "O?'AKES:");
    const wrapped = one.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\r\n');
    const at = (text: string) => {
      const result = readTravelMessage(bytesOf(text), '2026-11-24');
      return result.ok ? result.message.travellers.map(({ segments: _, ...traveller }) => traveller) : result.errors;
    };
    expect(at(wrapped)).toEqual(at(one));
  });

  test('a part of ISO 8859 that UNB announces', () => {
    const bytes = bytesOf(withName('_EREK:MARIT').replace('UNOA', 'UNOD'));
    bytes[bytes.indexOf(0x5f)] = 0xa9;
    const result = readTravelMessage(bytes);
    expect(result.ok && result.message.travellers[0]?.familyName).toBe('ŠEREK');
  });
});

describe('splitInterchanges', () => {
  const cut = (text: string) => {
    const bytes = bytesOf(text);
    return splitInterchanges(bytes).map(({ start, end }) => new TextDecoder().decode(bytes.subarray(start, end)));
  };

  test('every interchange is a piece, with its UNA, text before the first included', () => {
    const other = `UNA:+.? '\n${LIST.replaceAll('UA0231', 'UA0232')}\n`;
    const pieces = cut(`QU UTOPIUX\n${LIST}\n${other}${LIST}`);
    expect(pieces).toEqual([`QU UTOPIUX\n${LIST}\n`, other, LIST]);
    expect(pieces.map((piece) => readOk(piece).legs[0]?.number)).toEqual(['231', '232', '231']);
  });

  test('nothing is lost where there is nothing to cut', () => {
    for (const text of ['', 'no message', LIST, LIST.slice(LIST.indexOf('UNH'))]) expect(cut(text)).toEqual([text]);
  });
});
