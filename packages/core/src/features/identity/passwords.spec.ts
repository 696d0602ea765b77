import { Passwords, assertUncommonPassword } from './passwords.js';

describe('passwords', () => {
  const passwords = new Passwords();

  it('are hashed with argon2id at the cost that the contract names', async () => {
    const hash = await passwords.hash('мокрый снег у причала');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(hash, 'мокрый снег у причала')).toBe(true);
    expect(await passwords.verify(hash, 'мокрый снег у причалa')).toBe(false);
  });

  it('never match where there is no account', async () => {
    expect(await passwords.verify(undefined, 'decoy')).toBe(false);
  });

  it('wait in a queue that ends: the flood beyond it is turned away, the rest is served', async () => {
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => passwords.hash('flood')));
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(100 - 4 - 64);
    expect(refused[0]).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
    await expect(passwords.hash('afterwards')).resolves.toBeDefined();
  });

  it.each(['password1', 'QWERTY123', 'йцукенгш'])('refuse the common %s', (password) => {
    expect(() => assertUncommonPassword(password, 'password')).toThrow(
      expect.objectContaining({ code: 'VALIDATION_ERROR' }),
    );
  });
});
