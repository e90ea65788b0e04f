// Readiness of the server.

/**
 * @param {string} url of the portal
 * @param {{ milliseconds?: number, gaveUp?: () => boolean }} [options]
 * @returns {Promise<void>} when /api/health answers 200; throws after the time or when gaveUp() says so
 */
export async function waitUntilHealthy(url, { milliseconds = 60_000, gaveUp = () => false } = {}) {
  const until = Date.now() + milliseconds;
  let last = 'no answer';
  while (Date.now() < until && !gaveUp()) {
    try {
      const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(milliseconds / 6) });
      if (response.ok) return;
      last = `status ${response.status}`;
    } catch (error) {
      last = error.cause?.code ?? error.name;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not become ready: ${last}`);
}
