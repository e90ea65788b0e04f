import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paxlst, pnrgov, readOk } from '@/lib/travel/parsers/message-fixtures';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Neither the stored text nor anything parsed may hold the word. */
function expectGone(message: ReturnType<typeof readOk>, words: readonly string[]): void {
  const { text, ...parsed } = message;
  const kept = decode(text) + JSON.stringify(parsed);
  for (const word of words) expect(kept).not.toContain(word);
}

const PLANTED: [string, string[]][] = [
  ['SSR+KSML:HK:1:UA', ['KSML']],
  ['SSR+MOML:HK:1:UA:::QQA:QQB:HALAL ONLY+::1', ['MOML', 'HALAL']],
  ['SSR+MEDA:HK:1:UA:::QQA:QQB:INSULIN ON BOARD+::1', ['MEDA', 'INSULIN']],
  ['SSR+WCHR:HK:1:UA:::QQA:QQB+::1', ['WCHR']],
  ['SSR+OTHS:HK:1:UA:::::PASTOR OF THE HOLY CHURCH', ['OTHS', 'PASTOR']],
  ['SSR+ZZZZ:HK:1:UA:::::A CODE NOBODY THOUGHT OF', ['ZZZZ', 'NOBODY']],
  ['SSR+GRPS:HK:9:UA:::::PILGRIMS OF RURITANIA', ['GRPS', 'PILGRIMS']],
  ['SSR+CKIN:HK:1:UA:::QQA:QQB:ASTHMA PATIENT+::1', ['CKIN', 'ASTHMA']],
  ['SSR+UMNR:HK:1:UA:::QQA:QQB:UM7 MOTHER IS ILL+::1', ['MOTHER']],
  ['SSR+SEAT:HK:1:UA:::QQA:QQB:NEAR LAVATORY ILLNESS+12A::1:H', ['LAVATORY', '::1:H']],
  ['SSR+CTCM:HK:1:UA:::::441632960000 UNION LEADER+::1', ['UNION']],
  ['IFT+4:28::UA+PAX IS BLIND', ['BLIND']],
  ['IFT+4:28::UA+CTCM 441632960000 BAPTIST', ['BAPTIST']],
];

const TRAVELLER = ['TIF+OAKES+MARIT MRS:A:1', 'TKT+0161234567890:T:1'];
const FLIGHT = ['TVL+241126:0910::1305+QQA+QQB+UA+231:Y', 'RPI+1+HK'];
/** The five places of PNRGOV in which SSR and IFT may stand (groups 1, 2, 5, 11), and before check-in (7). */
const PLACES: Record<string, (planted: string) => string[]> = {
  'group 1': (planted) => ['RCI+UA:K7QW2E', planted, ...TRAVELLER, ...FLIGHT],
  'group 2': (planted) => ['RCI+UA:K7QW2E', ...TRAVELLER, planted, ...FLIGHT],
  'group 5': (planted) => ['RCI+UA:K7QW2E', ...TRAVELLER, ...FLIGHT, planted],
  'group 7': (planted) => ['RCI+UA:K7QW2E', ...TRAVELLER, ...FLIGHT, 'TRI++7:::1', planted],
  'group 11': (planted) => ['RCI+UA:K7QW2E', ...TRAVELLER, ...FLIGHT, 'ABI+1+:QQARR', 'SAC+++A', planted],
};

describe('special services and remarks are gone, wherever they stand', () => {
  for (const [place, build] of Object.entries(PLACES)) {
    test.each(PLANTED)(`${place}: %s`, (planted, words) => {
      const sent = pnrgov([build(planted)]);
      const message = readOk(sent);
      expectGone(message, words);
      expect(message.text.length).toBe(sent.length);
      expect(message.travellers).toHaveLength(1);
      expect(Object.values(message.removed).reduce((sum, count) => sum + count, 0)).toBe(1);
    });
  }

  test('history lines go whole', () => {
    const lines = PLANTED.map(([planted]) => `LTS+0/O/SR/${planted.replaceAll('+', ' ').replaceAll(':', ' ')}`);
    const message = readOk(pnrgov([['RCI+UA:K7QW2E', ...TRAVELLER, ...FLIGHT, ...lines, 'LTS+0/O/NM/OAKES']]));
    expectGone(message, [...PLANTED.flatMap(([, words]) => words.filter((word) => word !== '::1:H')), '0/O']);
    expect(message.removed).toEqual({ history: lines.length + 1 });
  });

  test('release characters, wrapped lines, lower case and odd bytes do not carry anything past', () => {
    const planted = [
      'SSR+KS\nML:HK:1:UA:::::NO?+PORK',
      'SSR+ksml:HK:1:UA',
      "IFT+4:28::UA+O?'HALAL",
      'SSR+ KSML:HK:1:UA',
      'SSR+:KSML',
      'SSR+DOCS:HK:1:KSML:::::/P/UTO/U1+KSML:::KSML',
      'QQQ+KSML',
      'RPI+1+HK+KSML',
      'FTI+UA:1234567890:::KSML FRIEND',
      'TIF+OAKES+MARIT:KSML:1:2:KSML FRIEND',
      'FAR+KSML+12++++KSML24',
      'ADD++700:1 HILL:QQA::::1:KSML FRIEND',
      'SSD+12A++KSML+KSML',
      'APD+320+KSML',
      'FOP+MS::10.00::KSML:KSML',
    ];
    for (const one of planted) {
      const message = readOk(pnrgov([['RCI+UA:K7QW2E', ...TRAVELLER, one, ...FLIGHT]]));
      expectGone(message, ['KSML', 'ksml', 'KS\nML', 'PORK', 'HALAL', 'FRIEND']);
    }
  });

  test('only the message as a whole says which kind was removed; the place does not', () => {
    const booking = ['RCI+UA:K7QW2E', ...TRAVELLER, 'SSR+KSML:HK:1:UA', 'SSR+WCHR:HK:1:UA', ...FLIGHT];
    const message = readOk(pnrgov([booking]));
    expect(message.removed).toEqual({ meal: 1, health: 1 });
    expect(new Set(message.blanks.map(({ kind }) => kind))).toEqual(new Set(['special-service']));
  });

  test('any four letters outside the list are removed', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 4, maxLength: 4 });
    const kept = /^(DOC[SAO]|FQT[VS]|SEAT|NSSA|NSST|RQST|TKN[EAMR]|CTC[EMR]|INFT|UMNR|YPTA)$/;
    fc.assert(
      fc.property(
        letters.filter((code) => !kept.test(code)),
        (code) => {
          const message = readOk(
            pnrgov([['RCI+UA:K7QW2E', ...TRAVELLER, `SSR+${code}:HK:1:UA:::::Q9Q+::1`, ...FLIGHT]]),
          );
          expect(decode(message.text)).not.toContain(`SSR+${code}`);
          expect(decode(message.text)).not.toContain('Q9Q');
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what may be kept stays', () => {
  test('documents, seats, tickets, contacts, frequent flyer and infants are not touched', () => {
    const kept = [
      'SSR+DOCS:HK:1:UA:::QQA:QQB:/P/UTO/U1234567/UTO/01JAN85/F/01JAN30/OAKES/MARIT/ANN+::1',
      'SSR+DOCO:HK:1:UA:::::/QUILLBAY/V/V99/QUILLBAY/01JAN26/ARC+::1',
      'SSR+DOCA:HK:1:UA:::::/R/UTO/1 HILL/QUILLBAY/QB/12345+::1',
      'SSR+SEAT:HK:1:UA:::QQA:QQB+12A::1:N',
      'SSR+TKNE:HK:1:UA:::::0161234567890C1+::1',
      'SSR+CTCE:HK:1:UA:::::MARIT..OAKES//EXAMPLE.COM+::1',
      'SSR+CTCM:HK:1:UA:::::441632960000+::1',
      'SSR+FQTV:HK:1:UA:::::UA1234567+::1',
      'SSR+INFT:HK:1:UA:::QQA:QQB:OAKES/PIP 20SEP26+::1',
      'IFT+4:28::YY+CTCE MARIT.OAKES//EXAMPLE.COM',
    ];
    const sent = pnrgov([['RCI+UA:K7QW2E', ...TRAVELLER, ...kept, ...FLIGHT]]);
    const message = readOk(sent);
    expect(decode(message.text)).toBe(sent);
    expect(message.removed).toEqual({});
  });
});

describe('payment', () => {
  const pay = (segment: string) => readOk(pnrgov([['RCI+UA:K7QW2E', ...TRAVELLER, segment, ...FLIGHT]]));

  test.each([
    ['FOP+CC::80.00:VI:4111111111111111:0928', 'FOP+CC::80.00:VI:            1111:    '],
    ['FOP+CC::80.00:AX:370000XXXXX0002:0330', 'FOP+CC::80.00:AX:      XXXXX0002:    '],
    ['FOP+CC::80.00:VI:4111 1111 1111 1111', 'FOP+CC::80.00:VI:               1111'],
  ])('%s keeps brand and last four', (sent, kept) => {
    const message = pay(sent);
    expect(decode(message.text)).toContain(`${kept}'`);
    expect(message.bookings[0]?.payments[0]?.lastFour).toMatch(/^(1111|0002)$/);
    expect(message.removed).toEqual({ 'payment-card': 1 });
    expectGone(message, ['411111', '370000', '0928']);
  });

  test('a card number in another text is blanked too, a telephone number of the same length is not', () => {
    const message = pay('ADD++700:CARD 4111111111111111:QQA::::1:00441632960000');
    expect(decode(message.text)).toContain('CARD             1111:QQA');
    expect(message.bookings[0]?.contacts.concat(message.travellers[0]?.contacts ?? [])).toContainEqual({
      kind: 'phone',
      value: '00441632960000',
    });
  });

  test('nothing but the signs that mask and the last four stays of an account', () => {
    for (const account of ['KSML', '4111111111111111KSML', 'KSML4111111111111111', 'XXXXKSMLXXXX1111']) {
      const message = pay(`FOP+CC::80.00:VI:${account}:0928`);
      expectGone(message, ['KSML', '411111', '0928']);
    }
  });

  test('payer, sponsor, fare type and group name are removed', () => {
    const message = readOk(
      pnrgov([
        [
          'RCI+UA:K7QW2E',
          'TIF+PILGRIMS OF RURITANIA:G',
          ...TRAVELLER,
          'FAR+N+++++MIL24',
          'FOP+CA::10.00',
          'IFT+4:43+HOLY CHURCH+1 ABBEY ROAD',
          ...FLIGHT,
        ],
      ]),
    );
    expectGone(message, ['PILGRIMS', 'MIL24', 'HOLY', 'ABBEY']);
    expect(message.removed).toEqual({ 'group-name': 1, 'fare-type': 1, payer: 1 });
    expect(message.travellers).toHaveLength(1);
  });
});

describe('names', () => {
  test('a clerical title that is no name goes; what is a name to many stays', () => {
    const names = ['JONAS REV', 'JONAS REVD.', 'GOLAM RABBI', 'NUR IMAM', 'TREVOR'];
    const message = readOk(pnrgov([['RCI+UA:K7QW2E', ...names.map((name) => `TIF+OAKES+${name}:A`), ...FLIGHT]]));
    expect(message.travellers.map(({ givenNames }) => givenNames)).toEqual([
      'JONAS',
      'JONAS',
      'GOLAM RABBI',
      'NUR IMAM',
      'TREVOR',
    ]);
    expect(message.removed).toEqual({ 'free-text': 2 });
  });
});

describe('PAXLST', () => {
  test('texts other than bag tags go', () => {
    const message = readOk(
      paxlst(['NAD+FL+++OAKES:MARIT', 'FTX+AAI+++DIABETIC', 'FTX+BAG+++UA000123:2', 'FTX+BAG+++HALAL BOX', 'CNT+42:1']),
    );
    expectGone(message, ['DIABETIC', 'HALAL']);
    expect(message.removed).toEqual({ 'free-text': 2 });
    expect(message.travellers[0]?.bags?.tags).toEqual(['UA000123', 'UA000124']);
  });

  test('a lost terminator or a private segment does not carry text past', () => {
    const message = readOk(
      paxlst(['NAD+FL+++OAKES:MARIT', 'NAT+2+UTOFTX+AAI+++DIABETIC', 'RMK+WHEELCHAIR', 'SSR+WCHR:HK:1:UA', 'CNT+42:1']),
    );
    expectGone(message, ['DIABETIC', 'WHEELCHAIR', 'WCHR']);
  });
});
