import type { FastifyInstance } from 'fastify';
import { validationError } from '@dubl/core/platform/errors';

export const MAX_BODY_BYTES = 256 * 1024;
const MAX_DEPTH = 20;
/** They would reach for the prototype wherever the object is copied by keys. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON objects are the only body there is; anything else is UNSUPPORTED_MEDIA_TYPE. */
export function acceptJsonOnly(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, raw, done) => {
    request.rawBody = raw as Buffer;
    try {
      done(null, parseJsonObject(raw as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** @returns undefined for an empty body */
function parseJsonObject(raw: Buffer): unknown {
  if (raw.length === 0) return undefined;
  const value = parse(raw);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw validationError({ body: ['isObject'] });
  assertHarmless(value, '', 1);
  return value;
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    throw validationError({ body: ['isJson'] });
  }
}

/** Depth is bounded before it is descended into, so the recursion is too. */
function assertHarmless(node: object, path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw validationError({ [path]: ['maxDepth'] });
  for (const [key, value] of Object.entries(node)) {
    const at = path ? `${path}.${key}` : key;
    if (FORBIDDEN_KEYS.has(key)) throw validationError({ [at]: ['unknownField'] });
    if (typeof value === 'object' && value !== null) assertHarmless(value as object, at, depth + 1);
  }
}
