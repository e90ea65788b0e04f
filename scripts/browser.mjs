// One Chromium for every machine: the npm package's, with its own libraries, so that nothing need be installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules/.cache/concord-chromium-153.0.0');

// The package's own list would turn web security and site isolation off.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/**
 * Unpacks the browser once. @returns {{ executablePath: string, args: string[], env: Record<string, string> }}
 *   Playwright's launchOptions
 */
export function chromium() {
  if (!existsSync(folder)) unpack();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
  };
  return { executablePath: path.join(folder, 'chromium'), args: ARGUMENTS, env };
}

/** Under another name first: the package takes any file it finds for a whole one. */
function unpack() {
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    const unpacked = spawnSync(process.execPath, [path.join(root, 'scripts/unpack-chromium.mjs')], {
      cwd: root,
      encoding: 'utf8',
      // It unpacks to TMPDIR, and its libraries only where it believes to be a Lambda function.
      env: { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    if (unpacked.status !== 0) throw new Error(`Chromium could not be unpacked: ${unpacked.stderr}`);
    writeFileSync(path.join(making, 'fonts/fonts.conf'), fontsConf(path.join(folder, 'fonts')));
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The one in the package names a folder that is nowhere: pages would have no text at all. */
function fontsConf(fonts) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${fonts}/cache</cachedir>
</fontconfig>
`;
}
