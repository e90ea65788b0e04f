// Runs something made of parts until a signal, the loss of its parent or a failure; then stops the parts, the last
// first.
import { whenStarterIsGone } from './parentage.mjs';
import { say } from './step.mjs';

/**
 * @typedef {object} Running
 * @property {AbortSignal} signal aborted when it is to end
 * @property {(name: string, stop: () => Promise<void>) => void} add a part that must be stopped
 * @property {(message: string) => void} fail ends everything, exit code 1
 * @property {() => void} check throws when it is to end
 */

/**
 * @param {(running: Running) => Promise<'done' | undefined>} start done: nothing is left to wait for
 * @returns {Promise<number>} exit code: 0 when done or after a signal, 1 after a failure
 */
export async function untilStopped(start) {
  const parts = [];
  const ending = new AbortController();
  const ended = new Promise((resolve) => ending.signal.addEventListener('abort', resolve));
  let failure;
  const end = (message) => {
    if (ending.signal.aborted) return;
    failure = message;
    ending.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end());
  whenStarterIsGone(() => end());
  try {
    const outcome = await start({
      signal: ending.signal,
      add: (name, stop) => parts.push({ name, stop }),
      fail: end,
      check: () => ending.signal.throwIfAborted(),
    });
    if (outcome !== 'done') await ended;
  } catch (error) {
    if (!ending.signal.aborted) end(error.message || String(error));
  }
  if (failure) console.error(`\n${failure}\n`);
  if (parts.length)
    say(
      `Stopping ${parts
        .map(({ name }) => name)
        .reverse()
        .join(', ')}`,
    );
  for (const { stop } of parts.reverse()) await stop();
  say('Stopped');
  return failure ? 1 : 0;
}
