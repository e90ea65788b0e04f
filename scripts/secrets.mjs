// `${data}/secrets.json`, mode 0600: what this installation must keep to itself, made once.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Secrets
 * @property {{ owner: string, app: string, worker: string }} database passwords
 * @property {{ NEXTAUTH_SECRET: string, CONCORD_SEALING_KEY: string }} portal the environment's own values win;
 *   a demo world's begin with `demo-`, which production refuses
 */

/** @returns {string} absolute path of the data folder (CONCORD_DATA, else `.data`), which is made when absent */
export function dataFolder() {
  const data = path.resolve(process.env.CONCORD_DATA || '.data');
  // As root the database belongs to another user, who has to pass through.
  if (mkdirSync(data, { recursive: true })) chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
  return data;
}

/**
 * @param {string} data
 * @param {boolean} demo the demo world and a real portal of one data folder have different keys
 * @returns {Secrets}
 */
export function readSecrets(data, demo) {
  const file = path.join(data, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const world = demo ? 'demo' : 'portal';
  const prefix = demo ? 'demo-' : '';
  const all = {
    ...kept,
    database: {
      owner: randomBytes(24).toString('base64url'),
      app: randomBytes(24).toString('base64url'),
      worker: randomBytes(24).toString('base64url'),
      ...kept.database,
    },
    [world]: {
      NEXTAUTH_SECRET: prefix + randomBytes(32).toString('base64'),
      CONCORD_SEALING_KEY: prefix + randomBytes(32).toString('base64'),
      ...kept[world],
    },
  };
  const text = `${JSON.stringify(all, null, 2)}\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, 0o600);
  const { NEXTAUTH_SECRET, CONCORD_SEALING_KEY } = all[world];
  return {
    database: all.database,
    portal: {
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || NEXTAUTH_SECRET,
      CONCORD_SEALING_KEY: process.env.CONCORD_SEALING_KEY || CONCORD_SEALING_KEY,
    },
  };
}
