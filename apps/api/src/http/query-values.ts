import 'reflect-metadata';

/** What the text of a query parameter means; the field decorators record it. */
export type QueryKind = 'text' | 'integer' | 'boolean' | 'list';

const KIND = Symbol('query kind');

export const QueryValue =
  (kind: QueryKind): PropertyDecorator =>
  (target, property) =>
    Reflect.defineMetadata(KIND, kind, target, property);

/** A query is all text: reads it as its DTO's fields mean it. What does not fit stays text and fails validation. */
export function readQuery(
  query: Record<string, unknown>,
  dto: { prototype: object },
): Record<string, unknown> {
  const entries = Object.entries(query).map(([name, value]) => {
    const kind = Reflect.getMetadata(KIND, dto.prototype, name) as QueryKind | undefined;
    return [name, read(value, kind ?? 'text')] as const;
  });
  return Object.fromEntries(entries);
}

function read(value: unknown, kind: QueryKind): unknown {
  if (typeof value !== 'string') return value;
  switch (kind) {
    case 'integer':
      return /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    case 'boolean':
      return value === 'true' ? true : value === 'false' ? false : value;
    case 'list':
      return value === '' ? [] : value.split(',');
    case 'text':
      return value;
  }
}
