import { describe, expect, test } from 'vitest';
import { createLightStore, type Light, overlap, type Thing, thingsFrom } from '@/components/intake/light-store';
import { findValues, sentDates } from '@/components/intake/sent-values';

const thing = (id: string, ...ranges: [number, number][]): Thing => ({ id, kind: 'traveller', ranges, label: id });

describe('light', () => {
  test('whichever of pointer and focus moved last lights, and gives way to the other', () => {
    const store = createLightStore();
    const focus: Light = { side: 'raw', ranges: [[0, 5]], text: 'UNB' };
    const pointer: Light = { side: 'parsed', ranges: [[3, 9]], values: [] };
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.shine('focus', focus);
    store.shine('pointer', pointer);
    expect(store.light()).toBe(pointer);
    store.shine('focus', { ...focus });
    expect(store.light()).toEqual(focus);
    store.shine('focus', focus);
    store.shine('pointer', null);
    store.shine('pointer', null);
    expect(store.light()).toBe(focus);
    expect(told).toBe(5);
    stop();
    store.shine('focus', null);
    expect(told).toBe(5);
  });

  test('a pointer lights what it moves onto, once, and nothing that scrolls under it', () => {
    const store = createLightStore();
    const [one, other] = [new EventTarget(), new EventTarget()];
    let asked = 0;
    const light = (): Light => {
      asked += 1;
      return { side: 'parsed', ranges: [], values: [] };
    };
    store.pointAt({ target: one, screenX: 5, screenY: 5 }, light);
    store.pointAt({ target: one, screenX: 6, screenY: 5 }, light);
    expect(asked).toBe(1);
    store.pointAt({ target: one, screenX: 7, screenY: 5 }, light);
    store.pointAt({ target: other, screenX: 7, screenY: 5 }, light);
    expect(asked).toBe(1);
    store.pointAt({ target: other, screenX: 8, screenY: 9 }, light);
    expect(asked).toBe(2);
    store.pointAway();
    expect(store.light()).toBeNull();
  });

  test('ranges that only meet share nothing', () => {
    expect(overlap([[0, 5]], [[5, 9]])).toBe(false);
    expect(overlap([[0, 6]], [[5, 9]])).toBe(true);
  });

  test('a traveller goes before the booking that holds them', () => {
    const things = [thing('booking', [0, 100]), thing('traveller', [10, 20], [40, 50]), thing('other', [60, 70])];
    expect(thingsFrom(things, [[42, 44]]).map(({ id }) => id)).toEqual(['traveller', 'booking']);
  });
});

describe('values as sent', () => {
  test('a date is found however the carrier wrote it', () => {
    for (const sent of ["DTM+329:720907'", '<BirthDate>1972-09-07</BirthDate>', '/UTO/07SEP72/M', '19720907'])
      expect(findValues(sent, sentDates('1972-09-07'))).toHaveLength(1);
  });

  test('a value within a word is another word', () => {
    expect(findValues('NAT+2+UTO', ['uto'])).toEqual([[6, 9]]);
    expect(findValues('AUTOMATIC', ['UTO'])).toEqual([]);
    expect(findValues('NAD+FL+++M', ['M'])).toEqual([]);
  });

  test('overlapping finds are shown once', () => {
    expect(findValues('DOE SMITH', ['DOE', 'DOE SMITH'])).toEqual([[0, 9]]);
  });
});
