// Notices that whoever started this process is gone. `kill -9` gives npm no time to end its children, and they can not
// be reached by Ctrl-C any more: they have to see it themselves.
import { readFileSync } from 'node:fs';

/**
 * @param {() => void} tell called once, within half a second
 */
export function whenStarterIsGone(tell) {
  const before = lineage();
  if (before[0] === 1) return;
  const watch = setInterval(() => {
    const now = lineage(before.length);
    if (now.length === before.length && now.every((pid, at) => pid === before[at])) return;
    clearInterval(watch);
    tell();
  }, 500);
  watch.unref();
}

/** The parent and, where /proc shows them, its ancestors up to npm: a shell between outlives npm. */
function lineage(length) {
  const pids = [process.ppid];
  if (!process.env.npm_lifecycle_event) return pids;
  try {
    while (pids.length < (length ?? 5)) {
      const pid = pids.at(-1);
      if (!length && readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('npm')) return pids;
      pids.push(Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]));
    }
    return length ? pids : pids.slice(0, 1); // no npm among them
  } catch {
    return pids.slice(0, length ? pids.length : 1);
  }
}
