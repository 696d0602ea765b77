import { validationError } from '../errors/index.js';

export interface PageRequest {
  /** 1 … 100 */
  limit: number;
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Cursors are opaque to clients: base64url of the sort key of the last row shown. */
export function encodeCursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws VALIDATION_ERROR on `cursor` when it is not one of ours */
export function decodeCursor<T>(cursor: string, isKey: (value: unknown) => value is T): T {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (isKey(key)) return key;
  } catch {
    // falls through: not base64url of JSON
  }
  throw validationError({ cursor: ['isCursor'] });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** For lists ordered by id (UUIDv7 = by time): the id to continue after. */
export const idCursor = ({ cursor }: PageRequest): string | undefined =>
  cursor === undefined ? undefined : decodeCursor(cursor, isUuid);

/** @param rows up to `limit + 1` rows: one more than shown tells whether there is a next page */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  cursorKey: (row: R) => unknown,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorKey(last)) : null,
  };
}
