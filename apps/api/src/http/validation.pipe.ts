import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { validationError } from '@dubl/core/platform/errors';
import { readQuery } from './query-values.js';

/** Unknown fields are refused, nothing is converted by guesswork. */
@Injectable()
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      exceptionFactory: (errors) => validationError(brokenRules(errors)),
    });
  }

  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type, metatype } = metadata;
    const isQuery = type === 'query' && metatype !== undefined && this.toValidate(metadata);
    const read = isQuery
      ? readQuery((value ?? {}) as Record<string, unknown>, metatype as { prototype: object })
      : value;
    return super.transform(read, metadata);
  }
}

/** class-validator's names; only the one of unknown fields is a name of its inner workings. */
const RULE_NAMES: Record<string, string> = { whitelistValidation: 'unknownField' };

/** `items.0.url` → names of the broken rules. */
function brokenRules(errors: ValidationError[], parent = ''): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { property, constraints, children } of errors) {
    const path = parent ? `${parent}.${property}` : property;
    const rules = Object.keys(constraints ?? {}).map((rule) => RULE_NAMES[rule] ?? rule);
    if (rules.length > 0) fields[path] = rules;
    Object.assign(fields, brokenRules(children ?? [], path));
  }
  return fields;
}
