import { expect, test } from 'vitest';
import { alpha2ByAlpha3, countryName } from '@/lib/display/countries';

test('there are 249 codes, each pair once, and every one has a name in both languages', () => {
  expect(alpha2ByAlpha3.size).toBe(249);
  expect(new Set(alpha2ByAlpha3.values()).size).toBe(249);
  for (const [alpha3] of alpha2ByAlpha3) {
    expect(countryName(alpha3, 'en'), alpha3).not.toBe(alpha3);
    expect(countryName(alpha3, 'ar'), alpha3).toMatch(/[\u0600-\u06ff]/);
  }
});

test('document codes, invented states and padding are read', () => {
  expect(countryName('AUT', 'en')).toBe('Austria');
  expect(countryName('aus', 'en')).toBe('Australia');
  expect(countryName('HU', 'en')).toBe('Hungary');
  expect(countryName('D<<', 'en')).toBe('Germany');
  expect(countryName('UTO', 'ar')).toBe('يوتوبيا');
  expect(countryName('XXB', 'en')).toBe('Refugee (1951 Convention)');
});

test('an unknown code is shown as it is', () => {
  expect(countryName('QQQ', 'en')).toBe('QQQ');
  expect(countryName('Q1', 'en')).toBe('Q1');
});
