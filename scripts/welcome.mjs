// The last words of the start: the address, who may sign in, what to look at first.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { elapsed } from './step.mjs';

/**
 * @param {import('./portal-settings.mjs').Settings} settings
 * @param {string} data
 */
export function welcome({ url, demo }, data) {
  console.log(`\nConcord is ready: ${url}   (${elapsed()})\n`);
  const file = path.join(data, 'demo.json');
  if (demo && existsSync(file)) console.log(`${aboutDemo(readDemo(file, url), path.relative('.', file))}\n`);
  console.log('Ctrl-C stops everything.');
}

/** The world is made once, its address may change with PORT. */
function readDemo(file, url) {
  const world = JSON.parse(readFileSync(file, 'utf8'));
  if (world.url !== url) writeFileSync(file, `${JSON.stringify({ ...world, url }, null, 2)}\n`);
  chmodSync(file, 0o600);
  return world;
}

function aboutDemo({ accounts }, file) {
  const rows = accounts.map(({ email, password, agency, roles }) => [email, password, agency, roles.join(', ')]);
  const withCodes = accounts.some(({ totpSecret }) => totpSecret);
  return [
    'Demo accounts (all people and states are invented)',
    table([['email', 'password', 'agency', 'roles'], ...rows]),
    ...(withCodes ? ['', 'Codes of the second factor: node scripts/demo-codes.mjs'] : []),
    `The same, with API tokens, is in ${file}`,
    '',
    'What to look at first',
    ...tour(accounts),
  ].join('\n');
}

function tour(accounts) {
  const analyst = accounts.find(({ roles }) => roles.includes('analyst'));
  const colleague = (role, home) =>
    accounts.find(({ roles, agency }) => roles.includes(role) && (agency === analyst?.agency) === home);
  const liaison = colleague('liaison', true);
  const partner = accounts.find(({ roles, agency }) => agency === 'ARC' && roles.includes('liaison'));
  const auditor = colleague('auditor', true);
  const stops = [
    analyst && `as ${analyst.email}: Hits, open the first possible match, decide it with the keyboard`,
    liaison &&
      `as ${liaison.email}, in another browser: Hits, Same person, share it; the preview is what the partner gets`,
    partner && `as ${partner.email}: Incoming, what was disclosed and what was withheld, and why; acknowledge it`,
    auditor && `as ${auditor.email}: Audit log, the whole story with your own looks in it`,
  ];
  return stops.filter(Boolean).map((stop, at) => `  ${at + 1}. ${stop}`);
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ')}`.trimEnd())
    .join('\n');
}
