import type { SeededRandom } from '@/lib/testing/seeded-random';
import type { Planted } from '@/lib/testing/traffic-bookings';

/** Special services that say something of belief or health; the first is the code, the second is written behind it. */
const REQUESTS = ['KSML', 'MOML', 'HNML', 'DBML', 'WCHR', 'WCHC', 'MEDA', 'BLND', 'OTHS', 'SEMN', 'ZZZZ'];
const PLACES = ['booking', 'traveller', 'flight', 'history'] as const;

/**
 * What may not be kept, for one booking: requests in each of the four places and in history text, other service
 * information, remarks, a group's name, a payer, a card number in full. Every text carries a word of its own
 * (`ZQPLANT` and a number), so that a search for the word finds it wherever it got to.
 */
export function plantIn(random: SeededRandom, nextWord: () => string, people: number, fullCards: boolean): Planted {
  const words: string[] = [];
  const said = (text: string) => {
    const word = nextWord();
    words.push(word);
    return `${text} ${word}`;
  };
  const requests = PLACES.filter(() => random.chance(0.6)).map((place) => {
    const code = random.pick(REQUESTS);
    words.push(code);
    return {
      place,
      code,
      text: said(random.pick(['ASKED BY PHONE', 'SEE DOCTOR', 'FEAST DAY'])),
      person: random.whole(0, people - 1),
    };
  });
  const planted: Planted = { requests, words };
  if (random.chance(0.5)) planted.osi = said(random.pick(['CHURCH ELDER', 'PAX IS ILL', 'UNION DELEGATE']));
  if (people > 5) planted.groupName = said('PILGRIMS');
  if (random.chance(0.3)) planted.payer = said('ABBEY OF ZENDA');
  if (fullCards || random.chance(0.4)) {
    const number = cardNumber(random);
    words.push(number);
    const place = random.pick(['payment', 'remark', 'address'] as const);
    planted.card = { number, place };
    if (place === 'remark') planted.remark = said('CALL BACK');
  }
  if (words.length === 0) planted.osi = said('PAX IS ILL');
  return planted;
}

/** A number with the prefix of no issuing bank's test card and a right check digit, sixteen digits. */
function cardNumber(random: SeededRandom): string {
  const start = `4999${random.digits(11)}`;
  let sum = 0;
  for (const [at, digit] of [...start].entries()) {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${start}${(10 - (sum % 10)) % 10}`;
}
