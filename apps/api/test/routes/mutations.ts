/** What is done to a good request body, derived from the route's own schema. */

/** Name of the mutation that adds a field which the route does not know. */
export const UNKNOWN_KEY = 'unknown key';

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

export interface Mutation {
  name: string;
  /** Must be refused. Others (an optional field dropped) may succeed, but never break the contract. */
  mustFail: boolean;
  body?: Record<string, unknown>;
  raw?: { body: string; type: string };
}

type Path = (string | number)[];
type Resolve = (schema: Schema) => Schema;

const JSON_TYPE = 'application/json';
const TOO_LARGE = 300 * 1024;
const TOO_DEEP = 25;

/** One level below each known field; an object or a list of objects is descended into by its first item. */
export function mutationsOf(
  body: Record<string, unknown>,
  schema: Schema | undefined,
  resolve: Resolve,
): Mutation[] {
  return [...(schema ? fieldMutations(body, body, schema, resolve, []) : []), ...bodyMutations(body)];
}

function fieldMutations(
  whole: Record<string, unknown>,
  node: Record<string, unknown>,
  schema: Schema,
  resolve: Resolve,
  at: Path,
): Mutation[] {
  const { properties = {}, required = [] } = variantOf(resolve(schema), node, resolve);
  return Object.entries(properties).flatMap(([name, property]) => {
    const path = [...at, name];
    const rules = resolve(property);
    const set = (value: unknown) => replaced(whole, path, value);
    const isRequired = required.includes(name);
    const dropped = { name: `${path.join('.')} dropped`, mustFail: isRequired, body: set(undefined) };
    const nulled = {
      name: `${path.join('.')} null`,
      mustFail: isRequired && !rules.nullable && !property.nullable,
      body: set(null),
    };
    const broken = brokenValues(rules, resolve).map(([what, value]) => ({
      name: `${path.join('.')} ${what}`,
      mustFail: true,
      body: set(value),
    }));
    return [dropped, nulled, ...broken, ...deeper(whole, node[name], rules, resolve, path)];
  });
}

function deeper(
  whole: Record<string, unknown>,
  value: unknown,
  rules: Schema,
  resolve: Resolve,
  path: Path,
): Mutation[] {
  if (Array.isArray(value) && isObject(value[0]) && rules.items)
    return fieldMutations(whole, value[0], rules.items, resolve, [...path, 0]);
  return isObject(value) ? fieldMutations(whole, value, rules, resolve, path) : [];
}

/** Values that break the field's rules, each with a name. */
function brokenValues(rules: Schema, resolve: Resolve): [string, unknown][] {
  const { type, minimum, maximum, minLength = 0, maxLength, minItems = 0, maxItems } = rules;
  if (rules.enum)
    return [
      ['bad enum', 'NOPE'],
      ['wrong type', 7],
    ];
  switch (type) {
    case 'integer':
      return [
        ['wrong type', '12'],
        ['exponent text', '1e3'],
        ['fraction', 1.5],
        ['2^53', 2 ** 53],
        ...(minimum === undefined ? [] : [['minimum − 1', minimum - 1] as [string, unknown]]),
        ...(maximum === undefined ? [] : [['maximum + 1', maximum + 1] as [string, unknown]]),
      ];
    case 'string':
      return [
        ['wrong type', 12_345],
        ['NUL', 'а\u0000б'],
        ...(minLength > 0 ? [['minLength − 1', 'а'.repeat(minLength - 1)] as [string, unknown]] : []),
        ...(maxLength === undefined
          ? []
          : [['maxLength + 1', 'а'.repeat(maxLength + 1)] as [string, unknown]]),
      ];
    case 'boolean':
      return [
        ['wrong type', 'yes'],
        ['number', 1],
      ];
    case 'array': {
      const itemIsEnum = rules.items && resolve(rules.items).enum;
      return [
        ['wrong type', 'x'],
        ['bad item', [itemIsEnum ? 'NOPE' : 7]],
        ...(minItems > 0 ? [['empty', []] as [string, unknown]] : []),
        ...(maxItems === undefined
          ? []
          : [['maxItems + 1', Array.from({ length: maxItems + 1 }, (_, i) => `x${i}`)] as [string, unknown]]),
      ];
    }
    default:
      return [
        ['wrong type', 7],
        ['list', []],
      ];
  }
}

function bodyMutations(body: Record<string, unknown>): Mutation[] {
  const text = JSON.stringify(body);
  const withKey = (key: string, value: string) =>
    text === '{}' ? `{"${key}":${value}}` : `${text.slice(0, -1)},"${key}":${value}}`;
  const raw = (name: string, content: string, type = JSON_TYPE): Mutation => ({
    name,
    mustFail: true,
    raw: { body: content, type },
  });
  return [
    raw(UNKNOWN_KEY, withKey('surprise', '1')),
    raw('__proto__', withKey('__proto__', '{"role":"ADMIN"}')),
    raw('malformed', `${text.slice(0, -1)},`),
    raw('a list', '[]'),
    raw('wrong content type', text, 'text/plain'),
    raw('too large', withKey('surprise', JSON.stringify('x'.repeat(TOO_LARGE)))),
    raw('too deep', withKey('surprise', '{"a":'.repeat(TOO_DEEP) + '1' + '}'.repeat(TOO_DEEP))),
  ];
}

/** Of several shapes the one whose discriminating enum the good body has. */
function variantOf(schema: Schema, node: Record<string, unknown>, resolve: Resolve): Schema {
  if (!schema.oneOf) return schema;
  const fits = (variant: Schema) =>
    Object.entries(variant.properties ?? {}).every(
      ([name, property]) => resolve(property).enum?.includes(node[name]) ?? true,
    );
  return schema.oneOf.map(resolve).find(fits) ?? {};
}

function replaced(whole: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
  const copy = structuredClone(whole);
  let node = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete node[last];
  else node[last] = value;
  return copy;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
