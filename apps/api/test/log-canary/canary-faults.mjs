// What goes wrong, told in canaries: requests that no page sends, and faults of ours.
import { idempotencyKey } from '../../../../tools/smoke/client.mjs';
import { sendRaw } from '../raw-socket.js';
import { soon } from './canary-world.mjs';

/** Requests that no page sends: whatever is wrong with them, they carry canaries. @returns the ids of the answers */
export async function misuse(world, { creator }, canaries) {
  const { text, key, query, header, cookie, wrongToken, stranger } = canaries;
  const guest = world.newClient();
  const body = { ...stranger, role: 'CREATOR' };
  const ids = [];
  const send = async (client, ...request) =>
    ids.push((await client.call(...request)).headers.get('x-request-id'));
  await send(guest, 'POST', '/auth/register', { body: { ...body, email: `${stranger.email}@` } });
  await send(guest, 'POST', '/auth/register', { body: { ...body, [key]: text } });
  await send(guest, 'POST', '/auth/register', { text: `{"email": "${stranger.email}", ${text}` });
  await send(guest, 'POST', '/auth/register', { text: JSON.stringify({ text }).padEnd(300_000) });
  await send(creator.client, 'POST', `/conversations/${text}/messages`, { body: { text } });
  await send(guest, 'GET', `/jobs?${key}=${query}`);
  await send(guest, 'GET', `/jobs?q=${query}`);
  await send(guest, 'GET', `/${text}/${query}`);
  await send(guest, 'GET', `/${text}/%zz`);
  await send(guest, 'GET', `/auth/me?token=${wrongToken}`, {
    headers: {
      cookie: `dubl_session=${cookie}`,
      'x-request-id': header,
      authorization: `Bearer ${wrongToken}`,
    },
  });
  const unreadable = [
    `GET /api/health ${text}\r\n\r\n`,
    `GET /api/health HTTP/1.1\r\nhost: x\r\nx-filler: ${text.repeat(2_000)}\r\n\r\n`,
  ];
  for (const bytes of unreadable) ids.push((await sendRaw(world.url, bytes)).body.requestId);
  return ids;
}

/** Our own faults, each quoting a row. @returns the answers */
export async function failInside(world, { creator, brand }, canaries, { conversationId }) {
  const { text, phone, stranger } = canaries;
  const guest = world.newClient();
  const order = {
    amountMinor: 100_000,
    currency: 'RUB',
    method: { kind: 'SBP', phone: `+7${phone}`, bankId: '100000000004' },
  };
  const calls = [
    ['app_user', guest, '/auth/register', { ...stranger, role: 'CREATOR' }],
    ['message', brand.client, `/conversations/${conversationId}/messages`, { text }],
    ['payout', creator.client, '/payouts', order],
  ];
  const answers = [];
  for (const [table, client, path, body] of calls) {
    const answer = await world.whileRefusing(table, () =>
      client.call('POST', path, { body, headers: idempotencyKey() }),
    );
    answers.push(answer);
  }
  return answers;
}

/** The consumer of an event meets a fault that quotes what it wanted to write. */
export async function failBehind(world, { brand }, { text, brand: { email } }, { conversationId }) {
  await world.whileRefusing('notification', async () => {
    await brand.client.post(`/conversations/${conversationId}/messages`, { text });
    await soon(async () => (await world.query('SELECT 1 FROM outbox_event WHERE attempts > 0')).length > 0);
  });
  await world.whileRefusing(
    'delivery',
    async () => {
      await world.newClient().post('/auth/password/forgot', { email });
      await soon(() =>
        world.logLines('worker').some(({ msg }) => msg === 'outcome of a message was not recorded'),
      );
    },
    'UPDATE OF finished_at',
  );
}
