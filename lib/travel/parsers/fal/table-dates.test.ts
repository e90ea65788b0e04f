import { describe, expect, it } from 'vitest';
import { dayOrderInHeading, localTime, readTableDate } from '@/lib/travel/parsers/fal/table-dates';

const read = (text: string) => readTableDate(text, '2026-11-24', 'past', 'dmy');

describe('dates of tables', () => {
  it.each([
    ['14/03/1971', '1971-03-14'],
    ['14.3.71', '1971-03-14'],
    ['1971-03-14', '1971-03-14'],
    ['1971/3/14', '1971-03-14'],
    ['14 MAR 1971', '1971-03-14'],
    ['14-Mar-71', '1971-03-14'],
    ['14MAR1971', '1971-03-14'],
    ['March 14, 1971', '1971-03-14'],
    ['14th March 1971', '1971-03-14'],
    ['14 de marzo de 1971', '1971-03-14'],
    ['14 août 1971', '1971-08-14'],
    ['3 juillet 1971', '1971-07-03'],
    ['3 juin 1971', '1971-06-03'],
    ['19710314', '1971-03-14'],
    ['14031971', '1971-03-14'],
    ['26006', '1971-03-14'],
    ['1971', '1971'],
    ['١٤/٠٣/١٩٧١', '1971-03-14'],
    ['1971-03-14T00:00:00.000Z', '1971-03-14'],
  ])('%s', (text, date) => {
    expect(read(text)).toEqual({ date });
  });

  it.each(['', 'unknown', '31/02/1971', '1971-13-01', '14/14/1971', '14 Foo 1971', '99999'])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['24/11/2026 06:30', '2026-11-24T06:30'],
    ['2026-11-24 0630', '2026-11-24T06:30'],
    ['2026-11-24T06:30:00Z', '2026-11-24T06:30'],
    ['24.11.2026 / 06:30 LT', '2026-11-24T06:30'],
    ['24 NOV 2026 0630 hrs', '2026-11-24T06:30'],
    ['24/11/2026', '2026-11-24'],
    ['24 NOV 2026', '2026-11-24'],
    ['24/11/26', '2026-11-24'],
  ])('%s has its time', (text, time) => {
    expect(localTime(readTableDate(text, '2026-11-24', 'around', 'dmy'))).toBe(time);
  });

  it('a heading tells the order', () => {
    expect(dayOrderInHeading('Date of birth (dd/mm/yyyy)')).toBe('dmy');
    expect(dayOrderInHeading('DOB mm/dd/yy')).toBe('mdy');
    expect(dayOrderInHeading('Date of birth')).toBeUndefined();
  });
});
