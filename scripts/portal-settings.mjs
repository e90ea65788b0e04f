// What the start obeys, and what the portal's processes get to know.

/**
 * @typedef {object} Settings
 * @property {boolean} demo CONCORD_DEMO, true unless it is 0
 * @property {boolean} dev `--dev`
 * @property {number} port PORT, 3000
 * @property {string} url NEXTAUTH_URL, where browsers find it
 * @property {string | undefined} databaseUrl DATABASE_URL: the owner of an existing database
 */

/** @returns {Settings} */
export function readSettings() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is not a port: ${process.env.PORT}`);
  return {
    demo: process.env.CONCORD_DEMO !== '0',
    dev: process.argv.includes('--dev'),
    port,
    url: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    databaseUrl: process.env.DATABASE_URL || undefined,
  };
}

/**
 * The environment of server, worker and the scripts that prepare the world.
 * @param {Pick<Settings, 'demo' | 'dev' | 'port' | 'url'>} settings
 * @param {{ data: string, portal: Record<string, string>, urls: { app: string, worker: string } }} parts
 * @returns {Record<string, string>}
 */
export function portalEnvironment({ demo, dev, port, url }, { data, portal, urls }) {
  return {
    ...portal,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOSTNAME: '127.0.0.1', // some shells and every container set another
    PORT: String(port),
    NEXTAUTH_URL: url,
    DATABASE_URL: urls.app,
    WORKER_DATABASE_URL: urls.worker,
    CONCORD_DEMO: demo ? '1' : '0',
    CONCORD_DATA: data, // absolute: the server's working folder is its own
  };
}
