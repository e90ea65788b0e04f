// `node scripts/demo-codes.mjs`: the demo accounts' current codes, as their authenticator would show them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Secret, TOTP } from 'otpauth';

const file = path.resolve(process.env.CONCORD_DATA || '.data', 'demo.json');
if (!existsSync(file)) {
  console.error('There is no demo world yet: npm start makes it.');
  process.exit(1);
}
const { accounts } = JSON.parse(readFileSync(file, 'utf8'));
for (const { email, totpSecret } of accounts.filter((account) => account.totpSecret)) {
  const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
  console.log(`${code}  ${email}`);
}
console.log(`good for ${30 - (Math.floor(Date.now() / 1000) % 30)} s`);
