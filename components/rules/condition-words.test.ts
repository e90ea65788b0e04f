import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import {
  describeCondition,
  describeGroup,
  operatorWord,
  type RuleWords,
  valueWord,
} from '@/components/rules/condition-words';
import { messages } from '@/lib/i18n/messages';
import { factKeys, facts, operatorsOf } from '@/lib/screening/rules/facts';

const words = (locale: 'en' | 'ar'): RuleWords =>
  createTranslator({ locale, messages: messages[locale], namespace: 'rules' }) as RuleWords;
/** Without the marks that keep codes whole. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const say = (fact: string, operator: string, ...wanted: string[]) =>
  plain(describeCondition(words('en'), { fact, operator, wanted }));

describe('a condition in words', () => {
  test('reads as a clause for numbers, with the unit in the right number', () => {
    expect(say('daysBookedAhead', '<=', '2')).toBe('the booking was made at most 2 days before departure');
    expect(say('daysBookedAhead', '<=', '1')).toBe('the booking was made at most 1 day before departure');
    expect(say('bagWeight', 'between', '0', '5')).toBe('the bags weigh between 0 and 5 kilograms together');
  });

  test('reads as a clause for codes, lists and what is not', () => {
    expect(say('paymentKinds', 'contains', 'cash')).toBe('payment was by cash');
    expect(say('departureWeekday', 'in', 'mon', 'tue', 'sun')).toBe('departure is on Monday, Tuesday or Sunday');
    expect(say('embark', 'notIn', 'QUA', 'QUB')).toBe('the traveller does not board at QUA or QUB');
    expect(say('flightNumber', 'beginsWith', '12')).toBe('the flight or voyage number begins with 12');
  });

  test('reads as a clause for yes and no, and for dates', () => {
    expect(say('oneWay', '=', 'true')).toBe('the booking is one way');
    expect(say('oneWay', '=', 'false')).toBe('the booking is not one way only');
    expect(say('departureDate', '>=', '2026-12-01')).toBe('departure is on or after 2026-12-01');
  });

  test('is complete in both languages for every fact and operator, and never shows a key', () => {
    for (const locale of ['en', 'ar'] as const) {
      const t = words(locale);
      for (const fact of factKeys) {
        const { type, choices } = facts[fact];
        const value = choices?.[0] ?? (type === 'number' ? '3' : type === 'boolean' ? 'true' : 'QUA');
        for (const operator of operatorsOf[type]) {
          const clause = describeCondition(t, { fact, operator, wanted: [value, value] });
          expect(clause, `${locale} ${fact} ${operator}`).not.toMatch(/rules\.|says\.|phrase\.|[{}]/);
          expect(operatorWord(t, fact, operator), `${locale} ${fact} ${operator}`).not.toBe(operator);
        }
        for (const choice of choices ?? [])
          expect(valueWord(t, fact, choice), `${locale} ${choice}`).not.toContain('\u2068');
      }
    }
  });

  test('shows a fact that was taken off the list as it was stored', () => {
    expect(say('weather', '=', 'rain')).toBe('weather: rain');
  });
});

describe('a side in words', () => {
  test('joins clauses, brackets groups and turns what is turned round', () => {
    const side = plain(
      describeGroup(words('en'), {
        combinator: 'and',
        rules: [
          { field: 'oneWay', operator: '=', value: true },
          {
            combinator: 'or',
            rules: [
              { field: 'paymentKinds', operator: 'contains', value: 'cash' },
              { field: 'bagCount', operator: '=', value: 0 },
            ],
          },
          { combinator: 'and', not: true, rules: [{ field: 'noShow', operator: '=', value: true }] },
        ],
      }),
    );
    expect(side).toBe(
      'the booking is one way AND (payment was by cash OR the traveller checks in exactly 0 bags) AND NOT (the traveller did not turn up)',
    );
  });
});
