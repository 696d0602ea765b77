// "Has anything changed since this was last done?", answered by content, not by time.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './repository.mjs';

const skipped = new Set(['node_modules', 'dist', '.next', '.turbo', 'test-results', 'playwright-report']);

/** One hash over files and whole directories, given relative to the root. What is absent counts as absent. */
export function fingerprint(names) {
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  for (const name of names.flatMap(filesUnder)) {
    hash.update(`\0${name}\0`).update(fs.readFileSync(path.join(root, name)));
  }
  return hash.digest('hex');
}

function filesUnder(name) {
  const stat = fs.statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [name];
  const children = fs.readdirSync(path.join(root, name)).filter((child) => !skipped.has(child));
  return children.sort().flatMap((child) => filesUnder(path.posix.join(name, child)));
}

export function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, value);
}
