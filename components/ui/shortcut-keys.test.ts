import { describe, expect, test } from 'vitest';
import { isCharacter, matchStrokes, strokeOf, strokesOf } from '@/components/ui/shortcut-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

describe('strokeOf', () => {
  test('characters are taken as printed', () => {
    expect(strokeOf({ ...plain, key: '?', code: 'Slash' })).toBe('?');
    expect(strokeOf({ ...plain, key: 'R', code: 'KeyR' })).toBe('R');
    expect(strokeOf({ ...plain, key: 'y', code: 'KeyZ' })).toBe('y');
  });
  test('on an Arabic keyboard the position decides', () => {
    expect(strokeOf({ ...plain, key: 'ل', code: 'KeyG' })).toBe('g');
  });
  test('Ctrl and Command are one, Alt and modifiers alone are nothing', () => {
    expect(strokeOf({ ...plain, ctrlKey: true, key: 'K', code: 'KeyK' })).toBe('Ctrl+k');
    expect(strokeOf({ ...plain, metaKey: true, key: 'k', code: 'KeyK' })).toBe('Ctrl+k');
    expect(strokeOf({ ...plain, altKey: true, key: 'k', code: 'KeyK' })).toBeUndefined();
    expect(strokeOf({ ...plain, key: 'Shift', code: 'ShiftLeft' })).toBeUndefined();
  });
});

describe('matchStrokes', () => {
  const shortcuts = [{ keys: 'g h' }, { keys: 'n' }, { keys: 'Ctrl+Enter' }, { keys: 'n' }];
  test('a sequence waits for its second key', () => {
    expect(matchStrokes(['g'], shortcuts)).toEqual({ found: undefined, pending: true });
    expect(matchStrokes(['g', 'h'], shortcuts).found).toBe(shortcuts[0]);
    expect(matchStrokes(['g', 'x'], shortcuts)).toEqual({ found: undefined, pending: false });
  });
  test('the earlier of two wins', () => {
    expect(matchStrokes(['n'], shortcuts).found).toBe(shortcuts[1]);
  });
  test('what is written is what is pressed', () => {
    expect(strokesOf('Ctrl+Enter')).toEqual([strokeOf({ ...plain, ctrlKey: true, key: 'Enter', code: 'Enter' })]);
    expect(strokesOf('Esc')).toEqual(['Escape']);
  });
});

test('only bare characters can be switched off', () => {
  expect([isCharacter('n'), isCharacter('Escape'), isCharacter('Ctrl+k')]).toEqual([true, false, false]);
});
