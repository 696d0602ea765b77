import { test as base } from '@playwright/test';
import { register, sitDownAdmin, type Device, type Person } from './people';
import { expect } from './test';

export interface Cast {
  brand: Person;
  creator: Person;
  admin: Person;
}

/** `cast` seats two newcomers and an administrator, each at a browser of their own, whose consoles stay clean. */
export const test = base.extend<{ cast: (device: Device) => Promise<Cast> }>({
  cast: async ({ browser }, use) => {
    const people: Person[] = [];
    await use(async (device) => {
      const [brand, creator, admin] = await Promise.all([
        register(browser, device, 'BRAND', 'Мастерская'),
        register(browser, device, 'CREATOR', 'Мария'),
        sitDownAdmin(browser, device),
      ]);
      people.push(brand, creator, admin);
      return { brand, creator, admin };
    });
    for (const { name, complaints } of people) expect(complaints, `console of ${name}`).toEqual([]);
    await Promise.all(people.map(({ context }) => context.close()));
  },
});
