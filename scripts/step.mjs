// Says what is being done and how long it took.
// Installing, before the change to the project's Node, counts too.
const began = performance.now() - (process.env.CONCORD_BEGAN ? Date.now() - Number(process.env.CONCORD_BEGAN) : 0);
delete process.env.CONCORD_BEGAN;

/** @returns {string} seconds since the command began, e.g. `12.3 s` */
export function elapsed(since = began) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Prints a line with the time since the command began. */
export function say(message) {
  console.log(`[${elapsed().padStart(7)}] ${message}`);
}

/**
 * Announces a piece of work, does it, tells its seconds.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @param {(result: T) => string} [tell] a result in words; a string result tells itself
 * @returns {Promise<T>}
 */
export async function step(title, work, tell = (result) => (typeof result === 'string' ? result : 'done')) {
  say(`${title} …`);
  const since = performance.now();
  const result = await work();
  say(`${title}: ${tell(result)} (${elapsed(since)})`);
  return result;
}
