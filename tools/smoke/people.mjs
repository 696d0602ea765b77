import { randomUUID } from 'node:crypto';

const password = 'correct horse 42';

/** A brand and a creator of this run alone, and the admin of the copy under test. */
export async function gather({ step, newClient }) {
  const register = (role, displayName) =>
    step(`register ${role.toLowerCase()}`, async () => {
      const client = newClient();
      const email = `smoke-${role.toLowerCase()}-${randomUUID()}@example.com`;
      const { user } = await client.post('/auth/register', { email, password, role, displayName });
      return Object.assign(client, { email, password, userId: user.id });
    });
  const brand = await register('BRAND', 'Смоук Бренд');
  const creator = await register('CREATOR', 'Смоук Автор');
  const admin = await step('log in as admin', async () => {
    const client = newClient();
    const { SMOKE_ADMIN_EMAIL: email = 'admin@example.com', SMOKE_ADMIN_PASSWORD: secret = 'password123' } =
      process.env;
    await client.post('/auth/login', { email, password: secret });
    return client;
  });
  return { brand, creator, admin };
}

export const jobBody = {
  title: 'Обзор увлажняющего крема',
  description: 'Снимите честный обзор крема: текстура, нанесение, впечатления через неделю.',
  platform: 'TIKTOK',
  niche: 'BEAUTY',
  contentFormats: ['REVIEW', 'TALKING_HEAD'],
  deliverablesCount: 1,
  videoDurationSec: 45,
  rightsPackage: 'BASIC',
  revisionRounds: 2,
  languages: ['ru'],
  budgetMinMinor: 1_000_000,
  budgetMaxMinor: 2_000_000,
  currency: 'RUB',
  slots: 1,
  workDays: 7,
  reviewDays: 3,
};
