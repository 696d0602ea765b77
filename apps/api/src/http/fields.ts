import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type as InstanceOf } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsTimeZone,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { MAX_AMOUNT_MINOR } from '@dubl/core/platform/money';
import { FileText, MinorUnits, PlainText, TrimmedMin, WebUrl, parseIsoDate } from './field-rules.js';
import { QueryValue, type QueryKind } from './query-values.js';

/**
 * One decorator a field: what it checks in a request is what the OpenAPI document says. Response DTOs
 * wear the same decorators; there they only document.
 */
export interface FieldOptions {
  /** May be absent. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  description?: string;
  example?: unknown;
}
interface ListOptions {
  each?: boolean;
  /** Items, at least and at most. */
  minItems?: number;
  maxItems?: number;
}
const MAX_ITEMS = 100;
const LONGEST_URL = 2048;

function field(
  options: FieldOptions,
  kind: QueryKind,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { optional = false, nullable = false, description, example } = options;
  const document = {
    ...schema,
    required: !optional,
    ...(nullable && { nullable }),
    ...(description && { description }),
  };
  return applyDecorators(
    QueryValue(kind),
    ValidateIf((_, value: unknown) => !(optional && value === undefined) && !(nullable && value === null)),
    ApiProperty({ ...document, ...(example !== undefined && { example }) } as ApiPropertyOptions),
    ...rules,
  );
}

function listRules({ each = false, minItems = 0, maxItems = MAX_ITEMS }: ListOptions): PropertyDecorator[] {
  return each ? [IsArray(), ArrayMinSize(minItems), ArrayMaxSize(maxItems)] : [];
}
const listSchema = ({ each, minItems = 0, maxItems = MAX_ITEMS }: ListOptions) =>
  each ? { minItems, maxItems } : {};

export function TextField(options: FieldOptions & { min?: number; max: number }): PropertyDecorator {
  const { min = 0, max } = options;
  const rules = [IsString(), PlainText(), MaxLength(max), ...(min > 0 ? [TrimmedMin(min)] : [])];
  return field(options, 'text', { type: String, minLength: min, maxLength: max }, ...rules);
}

/** The text of a file: lines may end with CRLF. @param options.max characters */
export function FileField(options: FieldOptions & { max: number }): PropertyDecorator {
  const schema = { type: String, minLength: 1, maxLength: options.max };
  return field(options, 'text', schema, IsString(), FileText(), MaxLength(options.max), TrimmedMin(1));
}

export function EmailField(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: String, format: 'email', maxLength: 254 };
  return field(
    { example: 'brand@example.com', ...options },
    'text',
    schema,
    IsString(),
    PlainText(),
    MaxLength(254),
    IsEmail(),
  );
}

/** JSON integer within int4 unless told otherwise. */
export function IntField(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(
    options,
    'integer',
    { type: 'integer', minimum: min, maximum: max },
    IsInt(),
    Min(min),
    Max(max),
  );
}

/** JSON number, for answers alone (ratings, shares): no request takes a fraction. */
export function NumberField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, 'text', { type: 'number' });
}

/**
 * Minor units: a JSON integer outside, a bigint inside; 1 … 10^12.
 * @param options.zero allows 0; `signed` allows negative amounts (both mostly for answers)
 */
export function MoneyField(
  options: FieldOptions & { zero?: boolean; signed?: boolean } = {},
): PropertyDecorator {
  const min = options.signed ? -MAX_AMOUNT_MINOR : options.zero ? 0n : 1n;
  const schema = {
    type: 'integer',
    format: 'int64',
    minimum: Number(min),
    maximum: Number(MAX_AMOUNT_MINOR),
  } as const;
  const read = Transform(
    ({ value }: { value: unknown }) => (Number.isSafeInteger(value) ? BigInt(value as number) : value),
    {
      toClassOnly: true,
    },
  );
  return field(
    { example: 1_500_000, ...options },
    'integer',
    schema,
    read,
    MinorUnits(min, MAX_AMOUNT_MINOR),
  );
}

/** @param name of the enum in the OpenAPI document; `each` makes it a list without repeats */
export function EnumField<T extends string>(
  name: string,
  values: readonly T[],
  options: FieldOptions & ListOptions = {},
): PropertyDecorator {
  const limits = { maxItems: values.length, ...options };
  const rules = [
    ...listRules(limits),
    ...(options.each ? [ArrayUnique()] : []),
    IsIn(values, { each: options.each }),
  ];
  const schema = { enum: [...values], enumName: name, isArray: options.each ?? false, ...listSchema(limits) };
  return field(options, options.each ? 'list' : 'text', schema, ...rules);
}

export function UuidField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, 'text', { type: String, format: 'uuid' }, IsString(), IsUUID());
}

/** An absolute http(s) address without credentials; `each` makes it a list of them. */
export function UrlField(options: FieldOptions & ListOptions = {}): PropertyDecorator {
  const { each = false } = options;
  const address = { format: 'uri', maxLength: LONGEST_URL };
  const schema = each
    ? { type: 'array', items: { type: 'string', ...address }, ...listSchema(options) }
    : { type: String, ...address };
  const rules = [...listRules(options), IsString({ each }), MaxLength(LONGEST_URL, { each }), WebUrl(each)];
  return field(options, each ? 'list' : 'text', schema as ApiPropertyOptions, ...rules);
}

export function BoolField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, 'boolean', { type: Boolean }, IsBoolean());
}

/** ISO 8601 outside, Date inside. */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  const read = Transform(
    ({ value }: { value: unknown }) => (typeof value === 'string' ? (parseIsoDate(value) ?? value) : value),
    {
      toClassOnly: true,
    },
  );
  const schema = { type: String, format: 'date-time' };
  return field({ example: '2026-11-23T09:00:00.000Z', ...options }, 'text', schema, read, IsDate());
}

/** The IANA name of a time zone. */
export function TimeZoneField(options: FieldOptions = {}): PropertyDecorator {
  const schema = { type: String, maxLength: 64 };
  return field(
    { example: 'Asia/Almaty', ...options },
    'text',
    schema,
    IsString(),
    MaxLength(64),
    IsTimeZone(),
  );
}

/** A list of short texts. @param options.max characters of one item */
export function ListField(
  options: FieldOptions & Omit<ListOptions, 'each'> & { max: number; min?: number },
): PropertyDecorator {
  const { max, min = 1 } = options;
  const limits = { ...options, each: true };
  const items = { items: { type: 'string', minLength: min, maxLength: max } } as const;
  const rules = [
    ...listRules(limits),
    IsString({ each: true }),
    PlainText(true),
    TrimmedMin(min, true),
    MaxLength(max, { each: true }),
  ];
  return field(options, 'list', { type: 'array', ...items, ...listSchema(limits) }, ...rules);
}

export function NestedField(
  of: () => Type<object>,
  options: FieldOptions & ListOptions = {},
): PropertyDecorator {
  const { each = false } = options;
  // IsObject, because ValidateNested lets null stand in a list. Swagger knows a lazy type by its name: `type`.
  const rules = [...listRules(options), IsObject({ each }), ValidateNested({ each }), InstanceOf(of)];
  return field(options, 'text', { type: () => of(), isArray: each, ...listSchema(options) }, ...rules);
}

/** A JSON object of any shape, for answers alone (a frozen brief, rows of an audit). */
export function JsonField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, 'text', { type: 'object', additionalProperties: true });
}
