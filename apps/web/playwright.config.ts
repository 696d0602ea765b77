import { defineConfig } from '@playwright/test';

// Runs against the production build behind the gateway; `npm test` starts it and sets BASE_URL.
export default defineConfig({
  testDir: './e2e',
  timeout: 120_000,
  // Patience, not a claim of speed: the other lane of `npm test` has the same two cores.
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  outputDir: './test-results',
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    actionTimeout: 30_000,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'off', // costs a third of the time; `--trace on` shows a failure step by step
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  projects: [
    { name: 'sign in', testMatch: /sign-in\.setup\.ts/ },
    { name: 'browser', testMatch: /\.e2e\.ts/, dependencies: ['sign in'] },
  ],
});
