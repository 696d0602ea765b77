// What the API must refuse, whatever is thrown at it: always the envelope, the right code, a request id.
import { gather, jobBody } from './people.mjs';
import { idempotencyKey } from './client.mjs';

const missingId = '0190a000-0000-7000-8000-000000000000';

export async function refusalScenario(context) {
  const { step, newClient } = context;
  const people = await gather(context);
  for (const bad of badRequests(people, newClient())) {
    const { who, method = 'POST', path, title, ...options } = bad;
    await step(`bad body: ${title}`, () => who.refused('400 VALIDATION_ERROR', method, path, options));
  }
  await routing(context, people);
  await sessions(context, people);
}

function badRequests({ brand, creator }, guest) {
  const account = {
    email: 'someone@example.com',
    password: 'correct horse 42',
    role: 'BRAND',
    displayName: 'Кто-то',
  };
  const deposit = { who: brand, path: '/wallet/deposits', headers: idempotencyKey() };
  const job = { who: brand, path: '/jobs' };
  return [
    {
      title: 'register without e-mail',
      who: guest,
      path: '/auth/register',
      body: { ...account, email: undefined },
    },
    {
      title: 'register with a short password',
      who: guest,
      path: '/auth/register',
      body: { ...account, password: 'short' },
    },
    { title: 'register as admin', who: guest, path: '/auth/register', body: { ...account, role: 'ADMIN' } },
    {
      title: 'register with an unknown field',
      who: guest,
      path: '/auth/register',
      body: { ...account, isAdmin: true },
    },
    { title: 'malformed JSON', who: guest, path: '/auth/login', text: '{"email":' },
    { title: 'a body that is a list', who: guest, path: '/auth/login', text: '[]' },
    { title: 'job with an unknown platform', ...job, body: { ...jobBody, platform: 'MYSPACE' } },
    { title: 'job with too many slots', ...job, body: { ...jobBody, slots: 51 } },
    { title: 'job with money as text', ...job, body: { ...jobBody, budgetMinMinor: '1e3' } },
    { title: 'job with a NUL byte', ...job, body: { ...jobBody, title: 'Обзор\u0000' } },
    ...[0, -1, 0.001, 2 ** 53, '100', null].map((amountMinor) => ({
      title: `deposit of ${JSON.stringify(amountMinor)}`,
      ...deposit,
      body: { amountMinor, currency: 'RUB' },
    })),
    { title: 'deposit in an unknown currency', ...deposit, body: { amountMinor: 100, currency: 'XXX' } },
    {
      title: 'application without a price',
      who: creator,
      path: `/jobs/${missingId}/applications`,
      body: { message: 'Возьмусь' },
    },
    { title: 'an id that is none', who: creator, method: 'GET', path: '/deals/42' },
    { title: 'a page of 1000', who: creator, method: 'GET', path: '/jobs?limit=1000' },
  ];
}

async function routing({ step, newClient }, { creator }) {
  const guest = newClient();
  await step('an unknown route', () => guest.refused('404 NOT_FOUND', 'GET', '/no/such/route'));
  await step('a known route by another method', () =>
    guest.refused('405 METHOD_NOT_ALLOWED', 'DELETE', '/auth/login'),
  );
  await step('a deal that is not there', () =>
    creator.refused('404 NOT_FOUND', 'GET', `/deals/${missingId}`),
  );
  await step('a body of another type', () =>
    guest.refused('415 UNSUPPORTED_MEDIA_TYPE', 'POST', '/auth/login', {
      text: 'a,b',
      headers: { 'content-type': 'text/csv' },
    }),
  );
  await step('a body of 300 KiB', () =>
    guest.refused('413 PAYLOAD_TOO_LARGE', 'POST', '/auth/login', {
      body: { email: 'x'.repeat(300 * 1024), password: 'x' },
    }),
  );
  await step('headers of 20 KB', () =>
    guest.refused('431 HEADERS_TOO_LARGE', 'GET', '/jobs', { headers: { 'x-filler': 'x'.repeat(20_000) } }),
  );
}

async function sessions({ step, newClient }, { brand, creator }) {
  await step('a private route without a session', () =>
    newClient().refused('401 UNAUTHORIZED', 'GET', '/deals'),
  );
  await step('a wrong password', () =>
    newClient().refused('401 INVALID_CREDENTIALS', 'POST', '/auth/login', {
      body: { email: brand.email, password: 'not the one 42' },
    }),
  );
  await step('a write from another site', () =>
    brand.refused('403 CSRF_REJECTED', 'POST', '/jobs', {
      body: jobBody,
      headers: { origin: 'https://evil.example' },
    }),
  );
  await step('another role', () => creator.refused('403 FORBIDDEN', 'POST', '/jobs', { body: jobBody }));
  const stale = brand.clone();
  await step('log out', () => brand.post('/auth/logout'));
  await step('a write with the session that ended', () =>
    stale.refused('401 STALE_SESSION', 'POST', '/jobs', { body: jobBody }),
  );
}
