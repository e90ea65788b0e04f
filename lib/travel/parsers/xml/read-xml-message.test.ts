import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IssueList } from '@/lib/travel/parsers/issue-list';
import { codesOf } from '@/lib/travel/parsers/message-fixtures';
import { readXmlMessage } from '@/lib/travel/parsers/xml/read-xml-message';
import {
  BOOKING,
  CREW_MEMBER,
  epcMessage,
  LEG,
  notification,
  readXml,
  readXmlOk,
  SHIP_PASSENGER,
} from '@/lib/travel/parsers/xml/xml-fixtures';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readXmlMessage(bytes, '2026-11-24', new IssueList());
const sent = notification([BOOKING]);

describe('what is no XML is left to other readers', () => {
  test.each([
    '',
    ' ',
    "UNA:+.? 'UNB+UNOA",
    'a,b\n1,2',
    '< 12',
    '<!DOCTYPE html><html>',
    '<html><body/></html>',
    '{"a":1}',
    '<1/>',
  ])('%j', (text) => expect(read(encode(text))).toBeUndefined());
});

describe('refused, with place and mend', () => {
  const kindOf = (text: string) => {
    const result = readXml(text);
    const [error] = result.ok ? [] : result.errors;
    return [error?.code, error?.params?.kind, error?.params?.line];
  };

  test.each([
    [`${LEG.slice(0, -12)}</Flight>`, 'xmlNotWellFormed', 'nesting'],
    [LEG.replace('"231"', '231'), 'xmlNotWellFormed', 'attribute'],
    [LEG.replace('"231"', '"2&bull;31"'), 'xmlNotWellFormed', 'entity'],
    [LEG.replace('"231"', '"2&#0;31"'), 'xmlNotWellFormed', 'entity'],
    [LEG.replace('"231"', '"2<31"'), 'xmlNotWellFormed', 'character'],
    [LEG.replace('231', '2\u00001'), 'xmlNotWellFormed', 'character'],
    [`${LEG}${LEG}`, 'xmlNotWellFormed', 'roots'],
    [`${LEG}MOML`, 'xmlNotWellFormed', 'roots'],
    [LEG.slice(0, -3), 'xmlTruncated', undefined],
    [sent.slice(0, 2500), 'xmlTruncated', undefined],
    ['<PNRs><!-- ', 'xmlTruncated', undefined],
    ['<IATA_PNRGOV_NotifRQ', 'xmlTruncated', undefined],
    ['<Invoice><Total>1</Total></Invoice>', 'xmlUnknownRoot', undefined],
  ])('%j', (text, code, kind) => expect(kindOf(text).slice(0, 2)).toEqual([code, kind]));

  test('the place is the byte, and the line', () => {
    const broken = sent.replace('</Surname><NameTitle>', '</Sirname><NameTitle>');
    const result = readXml(broken);
    expect(result.ok ? [] : result.errors).toMatchObject([
      { code: 'xmlNotWellFormed', offset: broken.indexOf('</Sirname>') + '</Sirname>'.length, params: { line: 10 } },
    ]);
  });

  test('the open element is named by its place when the document is cut', () => {
    const cut = sent.slice(0, sent.indexOf('<MiddleName>'));
    const result = readXml(cut);
    expect(result.ok ? [] : result.errors).toMatchObject([
      { code: 'xmlTruncated', offset: cut.indexOf('<Passenger RPH="1"') },
    ]);
  });

  test('a root is named only where its name is a harmless word', () => {
    const params = (text: string) => {
      const result = readXml(text);
      return result.ok ? undefined : result.errors[0]?.params;
    };
    expect(params('<Invoice/>')).toEqual({ root: 'invoice' });
    expect(params('<KSML/>')).toEqual({ root: '?' });
  });

  test('document types: entities that grow, files, or nothing at all', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    for (const doctype of [laughs, '<!DOCTYPE x SYSTEM "file:///etc/passwd">', '<!DOCTYPE x>']) {
      expect(codesOf(readXml(`<?xml version="1.0"?>\n${doctype}<x>&b;</x>`))).toEqual(['xmlDoctype']);
    }
  });

  test('limits on depth, attributes and names, at once and not at the end', { timeout: 60_000 }, () => {
    const started = process.cpuUsage();
    expect(codesOf(readXml('<PNR>'.repeat(2_000_000)))).toEqual(['xmlTooDeep']);
    const attributes = Array.from({ length: 200 }, (_, index) => ` a${index}="1"`).join('');
    expect(codesOf(readXml(`<PNR${attributes}/>`))).toEqual(['xmlTooManyAttributes']);
    expect(codesOf(readXml(`<${'P'.repeat(5000)}/>`))).toEqual(['xmlNameTooLong']);
    expect(codesOf(readXml(`<PNR>${'<Flight/>'.repeat(100_001)}</PNR>`))).toEqual(['xmlUnitTooLarge']);
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });
});

describe('character sets', () => {
  const named = sent.replaceAll('OAKES', 'ŻÓŁĆ').replaceAll('MARIT', 'ÉLÈNE');
  const nameOf = (bytes: Uint8Array) => {
    const [first] = readXmlOk(bytes).travellers;
    return `${first?.familyName} ${first?.givenNames}`;
  };

  test('UTF-8, with mark and without', () => {
    expect(nameOf(encode(named))).toBe('ŻÓŁĆ ÉLÈNE ANN');
    expect(nameOf(encode(`\ufeff${named}`))).toBe('ŻÓŁĆ ÉLÈNE ANN');
    expect(readXmlOk(encode(named)).text.length).toBe(encode(named).length);
  });

  test.each(['le', 'be'])('UTF-16 %s, declared and marked; what is kept is UTF-8 and can be read again', (order) => {
    const text = `\ufeff${named.replace('UTF-8', 'UTF-16')}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index += 1)
      view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
    expect(nameOf(bytes)).toBe('ŻÓŁĆ ÉLÈNE ANN');
    const { text: kept } = readXmlOk(bytes);
    expect(nameOf(kept)).toBe('ŻÓŁĆ ÉLÈNE ANN');
  });

  test('Latin-1, declared; and not declared, with a warning', () => {
    const latin = sent.replaceAll('MARIT', 'ÉLÈNE');
    const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
    const declared = readXmlOk(bytesOf(latin.replace('UTF-8', 'ISO-8859-1')));
    expect(declared.travellers[0]?.givenNames).toBe('ÉLÈNE ANN');
    expect(codesOf(declared)).not.toContain('xmlEncodingAssumed');
    expect(readXmlOk(declared.text).travellers).toEqual(declared.travellers);
    const undeclared = bytesOf(latin);
    const assumed = readXmlOk(undeclared);
    expect(assumed.travellers[0]?.givenNames).toBe('ÉLÈNE ANN');
    expect(codesOf(assumed)).toContain('xmlEncodingAssumed');
    expect(assumed.text.length).toBe(undeclared.length);
  });

  test('a set that does not exist', () => {
    const bytes = encode(sent.replace('UTF-8', 'KSML-8'));
    expect(new TextDecoder().decode(readXmlOk(bytes).text)).not.toContain('KSML');
    const broken = Uint8Array.from([...bytes]);
    broken[broken.length - 40] = 0xe9;
    expect(codesOf(readXml(broken))).toEqual(['xmlEncodingUnknown']);
  });

  test('references, CDATA and letters of several bytes keep their places', () => {
    const text = notification([
      BOOKING.replace('>OAKES</Surname>', '>O&apos;&#x141;AK<![CDATA[ES]]></Surname>').replace(
        '<Surname>OAKES</Surname></P',
        '<Surname>عمر</Surname></P',
      ),
    ]);
    const message = readXmlOk(text);
    expect(message.travellers.map(({ familyName }) => familyName)).toEqual(expect.arrayContaining(["O'ŁAKES", 'عمر']));
    expect(new TextDecoder().decode(message.text)).toContain('>O&apos;&#x141;AK<![CDATA[ES]]></Surname>');
  });
});

test('the same attribute twice: the first is kept', () => {
  const message = readXmlOk(notification([BOOKING.replace('RPH="2"', 'RPH="2" RPH="9"')]));
  expect(codesOf(message)).toContain('xmlAttributeTwice');
  expect(message.travellers[1]?.documents).toHaveLength(1);
});

test('a value that cannot be what its element holds is removed, with a warning that names the element', () => {
  const message = readXmlOk(notification([BOOKING.replace('LocationCode="QAC"', 'LocationCode="SOMEWHERE"')]));
  expect(message.warnings).toContainEqual(
    expect.objectContaining({ code: 'xmlValueRemoved', params: { qualifier: 'locationcode', count: 1 } }),
  );
});

describe('whatever the bytes', () => {
  const seeds = [sent, epcMessage([CREW_MEMBER, CREW_MEMBER], [SHIP_PASSENGER])].map(encode);
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.integer({ min: 0, max: 40 }),
    insert: fc.oneof(
      fc
        .constantFrom(
          ...[
            '<',
            '>',
            '/>',
            '"',
            '&',
            '&#77;',
            ']]>',
            '<![CDATA[',
            '<!--',
            '-->',
            '<?',
            '?>',
            '<PNR>',
            '</PNR>',
            '\0',
            ' xmlns:a="b"',
          ],
        )
        .map(encode),
      fc.uint8Array({ maxLength: 12 }),
    ),
  });

  test('a result comes back, at the length of what was sent, and every byte is kept or blanked', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 }), (seed, edits) => {
        let bytes = seed;
        for (const { at, remove, insert } of edits) {
          const from = at % bytes.length;
          bytes = Uint8Array.from([...bytes.subarray(0, from), ...insert, ...bytes.subarray(from + remove)]);
        }
        const result = read(bytes);
        if (!result?.ok) return;
        const { text, blanks, travellers } = result.message;
        expect(text.length).toBe(bytes.length);
        const blanked = new Uint8Array(bytes.length);
        for (const { range } of blanks) blanked.fill(1, range[0], range[1]);
        for (let index = 0; index < bytes.length; index += 1) {
          if (text[index] !== bytes[index]) expect(blanked[index]).toBe(1);
        }
        for (const { segments } of travellers) {
          for (const [start, end] of segments) expect(start < end && end <= bytes.length).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('random nesting of known names never throws', () => {
    const names = fc.constantFrom(
      ...'PNR Passenger Flight SSR DOC_SSR DOCS Text Surname CrewList CrewMemberData Name ShipID Location'.split(' '),
    );
    const step = fc.record({
      name: names,
      value: fc.constantFrom('', '/P/UTO/', 'DOCS', 'A1'),
      close: fc.nat({ max: 3 }),
    });
    const tree = fc.array(step, { maxLength: 40 }).map((steps) => {
      const open: string[] = ['Messages'];
      let text = '<Messages>';
      for (const { name, value, close } of steps) {
        text += `<${name} SSRCode="${value || 'DOCS'}" RPH="1">${value}`;
        open.push(name);
        for (let count = 0; count < close && open.length > 1; count += 1) text += `</${open.pop()}>`;
      }
      return (
        text +
        open
          .reverse()
          .map((name) => `</${name}>`)
          .join('')
      );
    });
    fc.assert(
      fc.property(tree, (text) => {
        expect(read(encode(text))).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  test('time grows with the size, not with its square', { timeout: 60_000 }, () => {
    // Time of the processor: the machine may be busy with other tests.
    const timeOf = (bookings: number) => {
      const bytes = encode(notification(Array.from({ length: bookings }, () => BOOKING)));
      const started = process.cpuUsage();
      expect(readXmlOk(bytes).travellers).toHaveLength(bookings * 3);
      return process.cpuUsage(started).user;
    };
    timeOf(50);
    const [small, large] = [Math.min(timeOf(50), timeOf(50)), timeOf(400)];
    expect(large).toBeLessThan(small * 8 * 4);
  });
});
