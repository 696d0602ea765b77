import { describe, expect, it } from '@jest/globals';
import { isWebUrl } from './web-url';

describe('isWebUrl', () => {
  it('takes absolute http addresses', () => {
    for (const url of ['https://disk.yandex.ru/i/abc', 'http://пример.рф/ролик'])
      expect(isWebUrl(url)).toBe(true);
  });

  it('refuses everything else', () => {
    for (const url of [
      '',
      'disk.yandex.ru',
      'javascript:alert(1)',
      'ftp://a.ru',
      'https://me:secret@a.ru',
      'https://a b.ru',
      'https://local',
    ]) {
      expect(isWebUrl(url)).toBe(false);
    }
  });
});
