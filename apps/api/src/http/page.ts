import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Page, PageRequest } from '@dubl/core/platform/paging';
import { EnumField, IntField, TextField } from './fields.js';

export const PageLimit = () =>
  IntField({ min: 1, max: 100, optional: true, example: 20, description: 'How many items, 20 by default' });
export const PageCursor = () =>
  TextField({ min: 1, max: 1000, optional: true, description: '`nextCursor` of the page before' });

/** Queries of lists extend it. */
export class PageQuery implements PageRequest {
  @PageLimit()
  limit: number = 20;

  @PageCursor()
  cursor?: string;
}

const Format = () =>
  EnumField('ListFormat', ['json', 'csv'], {
    optional: true,
    description: 'csv: all rows of the filter as a file',
  });

/** Queries of what is also a file. */
export class FormatQuery {
  @Format()
  format: 'json' | 'csv' = 'json';
}

/** Queries of lists that are also a file: not of the page, but of all rows. */
export class ListQuery extends PageQuery {
  @Format()
  format: 'json' | 'csv' = 'json';
}

const pages = new Map<Type<object>, Type<Page<object>>>();

/** The answer class of a list: `{ items: Item[], nextCursor }`, named `<Item>Page` in the OpenAPI document. */
export function pageOf<T extends object>(item: Type<T>): Type<Page<T>> {
  const known = pages.get(item);
  if (known) return known as Type<Page<T>>;

  class PageAnswer implements Page<T> {
    @ApiProperty({ type: [item] })
    items: T[];

    @ApiProperty({ type: String, nullable: true, description: 'Opaque; null on the last page' })
    nextCursor: string | null;
  }
  Object.defineProperty(PageAnswer, 'name', { value: `${item.name.replace(/Dto$/, '')}Page` });
  pages.set(item, PageAnswer);
  return PageAnswer;
}
