import { describe, expect, test } from 'vitest';
import { toListIssue, toMessageIssue } from './issue-sentences';

describe('issues in an answer', () => {
  test('a list issue has its sentence with its values in it, and its place', () => {
    const issue = toListIssue({ code: 'row-too-long', line: 12, params: { cells: 7, columns: 6 } });
    expect(issue).toMatchObject({ code: 'row-too-long', line: 12 });
    expect(issue.message).toMatch(/7 cells.*6 columns/);
  });

  test('a message issue keeps segment, position and offset, and what the sentence was made of', () => {
    const issue = toMessageIssue({
      severity: 'error',
      code: 'a-code-of-tomorrow',
      segment: 'NAD',
      position: 14,
      offset: 310,
      params: { count: 2 },
    });
    expect(issue).toEqual({
      params: { count: 2 },
      severity: 'error',
      code: 'a-code-of-tomorrow',
      message: 'The reader reports “a-code-of-tomorrow”.',
      segment: 'NAD',
      position: 14,
      offset: 310,
    });
  });

  test('a sentence that lacks its values falls back to the code', () => {
    expect(toListIssue({ code: 'row-too-long' }).message).toBe('The reader reports “row-too-long”.');
  });
});
