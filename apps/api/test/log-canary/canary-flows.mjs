// What people do, told in canaries; mail and Telegram fail on the way.
import { idempotencyKey } from '../../../../tools/smoke/client.mjs';
import { soon } from './canary-world.mjs';

const PRICE_MINOR = 1_000_000;
const RESET_LINK = /\/reset-password\?token=([\w-]{43})/;

/** @returns the three accounts; `secrets` gets the tokens that only the server makes */
export async function signUp(world, canaries, secrets) {
  const join = async (name, role) => {
    const client = world.newClient();
    const { headers, data } = await client.call('POST', '/auth/register', {
      body: { ...canaries[name], role },
    });
    secrets.push([`session of ${name}`, tokenOf(headers)]);
    return { ...data.user, client };
  };
  const [creator, brand, admin] = [
    await join('creator', 'CREATOR'),
    await join('brand', 'BRAND'),
    await join('admin', 'BRAND'),
  ];
  await world.query(`UPDATE app_user SET role = 'ADMIN' WHERE id = $1`, [admin.id]);
  await world.query(`UPDATE creator_profile SET verification_status = 'VERIFIED' WHERE user_id = $1`, [
    creator.id,
  ]);
  return { creator, brand, admin };
}

const tokenOf = (headers) => /dubl_session=([^;]+)/.exec(headers.getSetCookie().join())[1];

/** From the brief to the last version: every text that two people write to each other. */
export async function work(world, { creator, brand, admin }, { text, phone, creator: { email } }) {
  const contacts = `${text}, +7${phone}, ${email}`;
  await creator.client.put('/creator/profile', { ...PROFILE, bio: contacts });
  const job = await brand.client.post('/jobs', {
    ...JOB,
    title: `Обзор ${text}`,
    description: `${contacts}. ${JOB.description}`,
  });
  const { revision } = await brand.client.post(`/jobs/${job.id}/publish`);
  await admin.client.post(`/admin/jobs/${job.id}/approve`, { revision });
  const offer = { priceMinor: PRICE_MINOR, message: contacts };
  const { id: applicationId } = await creator.client.post(`/jobs/${job.id}/applications`, offer);
  const deal = await brand.client.post(`/applications/${applicationId}/accept`, { priceMinor: PRICE_MINOR });
  await payIn(brand.client);
  await brand.client.post(`/escrow/${deal.id}/fund`);
  const hand = { note: contacts, items: [{ type: 'FINAL_VIDEO', url: `https://example.com/${text}.mp4` }] };
  await creator.client.post(`/deals/${deal.id}/submissions`, hand);
  await brand.client.post(`/deals/${deal.id}/request-changes`, {
    text: contacts,
    briefItem: 'description',
    timecodeSec: 12,
  });
  const { id: submissionId } = await creator.client.post(`/deals/${deal.id}/submissions`, hand);
  await brand.client.post(`/deals/${deal.id}/approve`, { submissionId });
  const { items } = await brand.client.get('/conversations');
  await brand.client.post(`/conversations/${items[0].id}/messages`, { text: contacts });
  return { conversationId: items[0].id };
}

async function payIn(client) {
  const order = { amountMinor: PRICE_MINOR, currency: 'RUB' };
  const { id } = await client.post('/wallet/deposits', order, idempotencyKey());
  await client.post(`/payments/sandbox/${id}`, { outcome: 'SUCCEED' });
  await soon(async () => (await client.get(`/wallet/deposits/${id}`)).status === 'SUCCEEDED');
}

/** Money to a phone and to a card. */
export async function payOut({ creator, admin }, { phone, cardToken }) {
  const methods = [
    { kind: 'SBP', phone: `+7${phone}`, bankId: '100000000004' },
    { kind: 'CARD', token: cardToken },
  ];
  for (const method of methods) {
    const order = { amountMinor: 200_000, currency: 'RUB', method };
    const { id } = await creator.client.post('/payouts', order, idempotencyKey());
    await admin.client.post(`/admin/payouts/${id}/approve`, {});
    await soon(async () => (await creator.client.get(`/payouts/${id}`)).status === 'PAID');
  }
}

/** A chat is linked, talked to, and failed in every way. */
export async function chat(world, { creator, brand }, { chat: person, text }, { conversationId, secrets }) {
  const { telegram } = world;
  const { code } = await creator.client.post('/telegram/link');
  secrets.push(['code of the link', code]);
  telegram.fail({ kind: 'ERROR' }, 'getUpdates');
  telegram.chats.open(person);
  telegram.fail({ kind: 'ERROR' }); // the bot's own answer, too
  telegram.people.say(person, `/start ${code}`);
  await soon(async () => (await creator.client.get('/telegram/link')).isLinked);
  telegram.people.say(person, text);
  const press = telegram.people.pressUnseen(person, 1, text.slice(0, 40));
  await soon(() => telegram.methods.answeredQueries.has(press)); // its last answer: what goes wrong from here on are messages
  for (const kind of ['ERROR', 'BAD_REQUEST', 'CUT_AFTER', 'FORBIDDEN']) {
    telegram.fail({ kind });
    await brand.client.post(`/conversations/${conversationId}/messages`, { text: `${kind} ${text}` });
    await untilSettled(world, 'TELEGRAM');
  }
}

/** Mails that are refused, put off and cut; then the one with the link, and what comes of it. */
export async function forget(world, { creator }, canaries, secrets) {
  const { email, password } = canaries.creator;
  const guest = world.newClient();
  await guest.post('/auth/password/forgot', { email: canaries.stranger.email });
  for (const fault of ['REFUSE_RECIPIENT', 'REFUSE_DATA', 'BUSY_DATA', 'CUT_BEFORE', undefined]) {
    if (fault) world.smtp.fail(fault);
    await guest.post('/auth/password/forgot', { email });
    await untilSettled(world, 'EMAIL');
  }
  const links = world.smtp.mails.map((mail) => RESET_LINK.exec(mail.text)?.[1]).filter(Boolean);
  secrets.push(...links.map((link, index) => [`token ${index} of a reset`, link]));
  const passwords = { currentPassword: password, newPassword: canaries.newPassword };
  await guest.refused('409 INVARIANT_VIOLATION', 'POST', '/auth/password/reset', {
    body: { token: canaries.wrongToken, password: canaries.newPassword },
  });
  await guest.post('/auth/password/reset', { token: links.at(-1), password: canaries.newPassword });
  const body = { email, password: canaries.wrongPassword };
  await guest.refused('401 INVALID_CREDENTIALS', 'POST', '/auth/login', { body });
  const { headers } = await creator.client.call('POST', '/auth/login', {
    body: { email, password: canaries.newPassword },
  });
  secrets.push(['session after the reset', tokenOf(headers)]);
  await creator.client.refused('401 INVALID_CREDENTIALS', 'POST', '/auth/password/change', {
    body: passwords,
  });
}

/** Nothing is on its way through the channel any more. */
async function untilSettled(world, channel) {
  const isSettled = async () => {
    const [{ waiting }] = await world.query(
      `SELECT (SELECT count(*) FROM delivery WHERE channel = $1::delivery_channel AND status = 'PENDING')
            + (SELECT count(*) FROM outbox_event WHERE done_at IS NULL AND dead_at IS NULL) AS waiting`,
      [channel],
    );
    return Number(waiting) === 0;
  };
  await soon(isSettled);
}

const PROFILE = {
  country: 'Россия',
  city: 'Казань',
  languages: ['ru'],
  niches: ['FOOD'],
  platforms: ['TIKTOK'],
  pricePerVideoMinor: PRICE_MINOR,
  currency: 'RUB',
  availability: 'OPEN',
  isPublic: true,
};
const JOB = {
  description: 'Покажите текстуру, нанесение и результат через две недели. Без фильтров.',
  platform: 'TIKTOK',
  niche: 'BEAUTY',
  contentFormats: ['REVIEW'],
  deliverablesCount: 1,
  videoDurationSec: 30,
  rightsPackage: 'BASIC',
  revisionRounds: 1,
  languages: ['ru'],
  budgetMinMinor: PRICE_MINOR,
  budgetMaxMinor: PRICE_MINOR,
  currency: 'RUB',
  slots: 1,
  workDays: 7,
  reviewDays: 3,
};
