// npm run db:seed: the demo market; with SEED_SCALE=100000 also that many jobs and users for load tests.
import { FixedClock } from '@dubl/core/platform/clock';
import { loadConfigOrExit } from '@dubl/core/platform/config';
import { openApp } from './app.ts';
import { seedBulk } from './bulk.ts';
import { seedDemo } from './demo.ts';

if (process.env.APP_ENV === 'production') {
  console.error('APP_ENV=production: demo data are refused here');
  process.exit(1);
}

const scale = Number(process.env.SEED_SCALE ?? 0);
if (scale !== 0 && !(Number.isInteger(scale) && scale >= 100 && scale <= 1_000_000)) {
  console.error('SEED_SCALE: must be a whole number from 100 to 1000000');
  process.exit(1);
}

const today = new Date();
today.setUTCHours(0, 0, 0, 0);
const clock = new FixedClock(today);
const app = await openApp(loadConfigOrExit(), clock);
try {
  const seeded = await seedDemo(app, clock);
  console.log(seeded ? 'Demo data: done.' : 'Demo data are there already, nothing to do.');
  if (scale > 0) {
    const added = await seedBulk(app, scale, today);
    console.log(
      added ? `Bulk data: ${scale} jobs and users.` : 'Bulk data are there already, nothing to do.',
    );
  }
} finally {
  await app.close();
}
