// Where things are. Nothing here needs an installed package.
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** Everything a running copy keeps for itself: data, logs, secrets, stamps. Never committed. */
export const local = path.join(root, '.local');

export const inRoot = (...names) => path.join(root, ...names);
export const inLocal = (...names) => path.join(local, ...names);
