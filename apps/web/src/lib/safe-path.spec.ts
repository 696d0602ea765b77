import { describe, expect, it } from '@jest/globals';
import { safePath } from './safe-path';

describe('safePath', () => {
  it('keeps paths of the site', () => {
    expect(safePath('/deals/1?tab=work')).toBe('/deals/1?tab=work');
  });

  it('refuses everything that leads away', () => {
    for (const value of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/\tx',
      '',
      null,
    ]) {
      expect(safePath(value)).toBeNull();
    }
  });
});
