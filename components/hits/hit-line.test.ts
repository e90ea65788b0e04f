import { expect, test } from 'vitest';
import { countShape } from '@/components/hits/hit-line';

test('every verdict of the shape is counted once', () => {
  const verdicts = ['agrees', 'agrees', 'differs', 'missing-ours', 'missing-theirs', 'missing-both'];
  expect(countShape(verdicts.map((verdict) => ({ field: 'name', verdict })))).toEqual({
    agrees: 2,
    missing: 3,
    differs: 1,
  });
});
