// Numbers of tests in the reports of Vitest and Playwright.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {string} file written by Vitest's json reporter
 * @param {number} exitCode
 * @returns {Counts} a test file that could not be loaded counts as one failure, as does a run without a report
 */
export function countVitest(file, exitCode) {
  const report = readReport(file);
  const unloadable = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const counts = {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + unloadable.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return believing(exitCode, counts);
}

/**
 * @param {string} file written by Playwright's json reporter
 * @param {number} exitCode
 * @returns {Counts} a test that passed only when repeated counts as failed
 */
export function countPlaywright(file, exitCode) {
  const report = readReport(file);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  return believing(exitCode, { passed: expected, failed: unexpected + flaky, skipped });
}

/** An exit code that says failure is right even when no test says so: faults outside of tests, no tests at all. */
function believing(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
