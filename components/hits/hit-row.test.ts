import { expect, test } from 'vitest';
import { countVerdicts } from '@/components/hits/hit-row';

test('every verdict of the shape is counted once', () => {
  const verdicts = ['agrees', 'agrees', 'differs', 'missing-ours', 'missing-theirs', 'missing-both'];
  expect(countVerdicts(verdicts.map((verdict) => ({ field: 'name', verdict })))).toEqual({
    agrees: 2,
    missing: 3,
    differs: 1,
  });
});
