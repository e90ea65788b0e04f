import { describe, expect, test } from 'vitest';
import { chooseLocale, directionOf } from '@/lib/i18n/locales';

describe('chooseLocale', () => {
  test('the cookie wins over the browser', () => {
    expect(chooseLocale('ar', 'en-GB,en;q=0.9')).toBe('ar');
  });
  test('a cookie that names no language of ours is ignored', () => {
    expect(chooseLocale('xx', 'ar-EG')).toBe('ar');
  });
  test('the browser is asked by weight, not by order', () => {
    expect(chooseLocale(undefined, 'fr, en;q=0.3, ar;q=0.8')).toBe('ar');
    expect(chooseLocale(undefined, 'ar;q=0, en;q=0.1')).toBe('en');
  });
  test('nothing known gives English', () => {
    expect(chooseLocale(undefined, null)).toBe('en');
    expect(chooseLocale(undefined, 'fr,de;q=0.5,*;q=0.1')).toBe('en');
  });
});

test('Arabic reads from the right', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('en')).toBe('ltr');
});
