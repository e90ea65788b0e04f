// Does the steps of a run one after the other, keeps count, and lets a failure spoil only what builds on it.
import { elapsed, say } from './step.mjs';

/** @returns a tally whose `print()` ends with the line `N passed, N failed` */
export function makeTally() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const broken = [];
  const lines = [];

  const note = (title, counts, since) => {
    for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
    if (counts.failed) broken.push(title);
    const words = Object.entries(counts).flatMap(([key, n]) => (n ? [`${n} ${key}`] : []));
    lines.push(`${counts.failed ? '✗' : '✓'} ${title.padEnd(34)} ${elapsed(since).padStart(8)}  ${words.join(', ')}`);
  };

  return {
    total,
    /** Whether everything named has worked so far. */
    worked: (...titles) => !titles.some((title) => broken.includes(title)),
    /**
     * @param {string} title
     * @param {() => Promise<import('./count-results.mjs').Counts | unknown>} work counts of tests, or anything: one check
     * @param {string[]} [needs] titles without which it can not run
     */
    async step(title, work, needs = []) {
      const missing = needs.filter((need) => broken.includes(need));
      const since = performance.now();
      if (missing.length) {
        say(`${title}: not run, it needs: ${missing.join(', ')}`);
        note(title, { failed: 1 }, since);
        return;
      }
      say(`${title} …`);
      try {
        const result = await work();
        note(title, typeof result?.passed === 'number' ? result : { passed: 1 }, since);
      } catch (error) {
        console.error(error.message ?? error);
        note(title, { failed: 1 }, since);
      }
      say(`${title}: ${broken.includes(title) ? 'FAILED' : 'good'} (${elapsed(since)})`);
    },
    print() {
      console.log(`\n${lines.join('\n')}\n`);
      if (total.skipped) console.log(`${total.skipped} skipped`);
      console.log(`${total.passed} passed, ${total.failed} failed`);
    },
  };
}
