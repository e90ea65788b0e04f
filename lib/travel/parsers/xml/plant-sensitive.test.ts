import { describe, expect, test } from 'vitest';
import {
  BOOKING,
  CREW_MEMBER,
  epcMessage,
  notification,
  readXml,
  readXmlOk,
  SHIP_PASSENGER,
  storedOf,
} from '@/lib/travel/parsers/xml/xml-fixtures';

/** What may never be stored, and what of it to look for. */
const PLANTED: [sent: string, found: RegExp][] = [
  ['KSML', /KSML/],
  ['moml', /moml/i],
  ['WCHR', /WCHR/],
  ['MEDA', /MEDA/],
  ['PAX IS BLIND', /BLIND/],
  ['4111111111111111', /411111111111/],
  ['4111 1111 1111 1111', /4111 1111/],
  ['&#77;OML', /MOML|&#77;OML/],
  ['<![CDATA[KS]]>ML', /KSML|\[KS\]/],
];

/** Names and addresses are anybody's words; of them only card numbers are taken out. */
const FREE =
  /^(GivenName|MiddleName|Surname|FamilyName|SecondGivenName|FirstGivenName|Name|ShipName|PlaceOfBirth|BirthLocation|PlaceOfIssue|Address|CityName|AddressLine|StateProv|StateProvCounty|CountryName|PostalCode)$/;

interface Slot {
  name: string;
  start: number;
  end: number;
  attribute: boolean;
}

/** Every attribute value and text of a document, namespaces and the declaration apart. */
function slotsOf(document: string): Slot[] {
  const slots: Slot[] = [];
  for (const match of document.matchAll(/\s([A-Za-z_]+)="([^"]*)"/g)) {
    const start = match.index + match[0].length - 1 - (match[2] ?? '').length;
    if (!/^(xmlns|version|encoding)$/.test(match[1] ?? ''))
      slots.push({ name: match[1] ?? '', start, end: start + (match[2] ?? '').length, attribute: true });
  }
  for (const match of document.matchAll(/<([A-Za-z_]+)(?:\s[^<>]*)?>([^<>]*)</g)) {
    const end = match.index + match[0].length - 1;
    slots.push({ name: match[1] ?? '', start: end - (match[2] ?? '').length, end, attribute: false });
  }
  return slots;
}

const DOCUMENTS = { bookings: notification([BOOKING]), ships: epcMessage([CREW_MEMBER], [SHIP_PASSENGER]) };

describe.each(Object.entries(DOCUMENTS))(
  '%s: planted in every text and attribute',
  { timeout: 60_000 },
  (_kind, document) => {
    test.each(PLANTED)('%s', (sent, found) => {
      const slots = slotsOf(document).filter(({ attribute }) => !(attribute && sent.includes('<')));
      expect(slots.length).toBeGreaterThan(30);
      const kept: string[] = [];
      for (const { name, start, end } of slots) {
        const planted = document.slice(0, start) + sent + document.slice(end);
        const result = readXml(planted);
        if (!result.ok) {
          kept.push(`${name}: refused`);
          continue;
        }
        const free = FREE.test(name) && !/\d/.test(found.source);
        if (!free && found.test(storedOf(result.message))) kept.push(name);
        if (result.message.text.length !== new TextEncoder().encode(planted).length) kept.push(`${name}: length`);
      }
      expect(kept).toEqual([]);
    });

    test.each(PLANTED)('%s beside what is there, in elements of any name, comments and instructions', (sent, found) => {
      const spots = [...document.matchAll(/<\/?[A-Z]/g)]
        .map(({ index }) => index)
        .filter((_index, order) => order % 6 === 1);
      const word = sent.replace(/<.*?\[|\]\]>/g, '').replace(/\W/g, '') || 'x';
      const forms = [
        `<!-- ${sent.replace(/-/g, '')} -->`,
        `<?${word.replace(/^\d+/, 'k')} ${word}?>`,
        `<Whatever About="${sent.includes('<') ? word : sent}">${sent}</Whatever>`,
        `<SSR SSRCode="${word.slice(0, 4)}" Status="HK"><Text>${sent}</Text></SSR>`,
        `<SSR SSRCode="DOCS" Status="HK"><Text>${sent}</Text></SSR>`,
        `<OSI><Text>${sent}</Text></OSI><Remark>${sent}</Remark><PNR_History><Surname>${sent}</Surname></PNR_History>`,
      ];
      const kept: string[] = [];
      for (const spot of spots) {
        for (const form of forms) {
          const result = readXml(document.slice(0, spot) + form + document.slice(spot));
          if (!result.ok) continue;
          if (found.test(storedOf(result.message))) kept.push(`${form} at ${spot}`);
        }
      }
      expect(kept).toEqual([]);
    });
  },
);

describe('what hides', () => {
  test('names of elements, attributes and prefixes that nobody knows', () => {
    const planted = notification([BOOKING.replace('<POS>', '<KSML:MOML xmlns:KSML="urn:WCHR" MEDA="1"/><POS>')]);
    const message = readXmlOk(planted);
    expect(storedOf(message)).not.toMatch(/KSML|MOML|WCHR|MEDA/i);
    expect(message.text.length).toBe(planted.length);
  });

  test('letters parted by comments and CDATA', () => {
    const planted = BOOKING.replace('441632960001', 'M<!-- x -->O<![CDATA[M]]>L').replace(
      '9991234567890',
      '&#x34;111111111111111',
    );
    const message = readXmlOk(notification([planted]));
    expect(storedOf(message)).not.toMatch(/MOML|\[M\]|111111111111/);
  });

  test('a card number parted by CDATA', () => {
    const planted = BOOKING.replace('<AddressLine>1 Hill Road', '<AddressLine>4111<![CDATA[1111]]>11111111');
    const message = readXmlOk(notification([planted]));
    expect(new TextDecoder().decode(message.text)).toContain('<AddressLine>    <![CDATA[    ]]>    1111</AddressLine>');
    expect(message.removed['payment-card']).toBe(2);
  });

  test('only the whole message says which kind of request was removed', () => {
    const requests = '<SSR SSRCode="KSML"/><SSR SSRCode="WCHR"><Text>STEPS</Text></SSR>';
    const message = readXmlOk(notification([BOOKING.replace('<POS>', `${requests}<POS>`)]));
    expect(message.removed).toMatchObject({ meal: 1, health: 1 });
    expect(new Set(message.blanks.map(({ kind }) => kind))).not.toContain('meal');
  });

  test('what is left can be read again, to the same travellers', () => {
    const sent = notification([
      BOOKING.replace('<POS>', '<Meal Kind="KSML" Sort="2">KSML</Meal><!-- KSML --><?KSML KSML?><POS>'),
    ]);
    const first = readXmlOk(sent);
    const second = readXmlOk(first.text);
    expect(second.travellers).toEqual(first.travellers);
    expect(second.bookings).toEqual(first.bookings);
  });
});
