import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './count-results.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'concord-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('tests of Vitest are counted as it counts them', () => {
  const file = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] });
  expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('a test file that does not load is a failure beside the failed tests of others', () => {
  const file = report({
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  });
  expect(countVitest(file, 1)).toMatchObject({ passed: 2, failed: 2 });
});

test('an exit code that says failure is believed when no test does', () => {
  const file = report({ numPassedTests: 2, numFailedTests: 0, testResults: [] });
  expect(countVitest(file, 1)).toMatchObject({ passed: 2, failed: 1 });
  expect(countVitest(file, 0)).toMatchObject({ passed: 2, failed: 0 });
});

test('a run that leaves no report is one failure', () => {
  expect(countVitest(path.join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a journey that passes only when repeated is a failure', () => {
  const file = report({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } });
  expect(countPlaywright(file, 1)).toEqual({ passed: 7, failed: 3, skipped: 3 });
});
