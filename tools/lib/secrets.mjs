// Keys a local copy needs, made once and kept: payment details in the database stay readable after a restart.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inLocal } from './repository.mjs';

export function localSecrets(file = inLocal('secrets.json')) {
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const secrets = {
    ENCRYPTION_KEY: known.ENCRYPTION_KEY ?? randomBytes(32).toString('base64'),
    SANDBOX_WEBHOOK_SECRET: known.SANDBOX_WEBHOOK_SECRET ?? randomBytes(32).toString('base64url'),
  };
  if (Object.keys(secrets).some((name) => !(name in known))) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify({ ...known, ...secrets }, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}
