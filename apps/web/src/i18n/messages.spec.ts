import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = path.join(import.meta.dirname, '../../messages/ru');

/** Names of networks, formats and methods that are written in Latin letters in Russian too. */
const LATIN_NAMES =
  /\b(TikTok|Instagram|Reels|YouTube|Shorts|VK|Spark Ads|Partnership|Telegram|CSV|UGC|UTC|Br|e-mail|https?|example|com|ru|mail)\b/g;

function* texts(value: unknown, at: string): Generator<[key: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${at}.${key}`);
  }
}

/** Takes away what ICU syntax and markup tags bring along, so that only the words that a person reads are left. */
function visible(text: string): string {
  return text
    .replace(/<\/?[a-zA-Z]+>/g, '')
    .replace(/\{(\w+), (plural|select),/g, '{')
    .replace(/\b(one|few|many|other|=\d+|[A-Z_]+|true|false) \{/g, '{')
    .replace(/\{\w+(, \w+)?\}/g, '')
    .replace(/^\{\w+/g, '');
}

const all = readdirSync(folder).flatMap((file) => {
  const parsed: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return [...texts(parsed, file.replace('.json', ''))];
});

describe('texts of the site', () => {
  it('have no Latin words outside the list of names', () => {
    const found = all.filter(([, text]) => /[a-z]{2,}/i.test(visible(text).replace(LATIN_NAMES, '')));
    expect(found).toEqual([]);
  });

  it('never shout', () => {
    expect(all.filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('give every plural its four Russian forms', () => {
    const found = all.filter(([, text]) => {
      const plurals = text.match(/, plural,/g)?.length ?? 0;
      return ['one', 'few', 'many', 'other'].some(
        (form) => (text.match(new RegExp(`\\b${form} \\{`, 'g')) ?? []).length < plurals,
      );
    });
    expect(found).toEqual([]);
  });

  it('keep to the glossary', () => {
    const banned = /инвайт|апрув|сабмит|инбокс|верификац|кошел[её]к/i;
    expect(all.filter(([, text]) => banned.test(text))).toEqual([]);
  });
});
