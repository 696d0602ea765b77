import { parseArgs } from 'node:util';
import { FakeTelegram } from './server.js';

// node fake-telegram/main.js --port 4002 --token 1:x --username dubl_local_bot: the stand-in for Telegram of a
// local copy. It forgets everything at its end, so chats of earlier runs are opened anew by writing to them.

const { values } = parseArgs({
  options: { port: { type: 'string' }, token: { type: 'string' }, username: { type: 'string' } },
});
const { port = '4002', ...bot } = values;
const fake = await FakeTelegram.start({ ...bot, port: Number(port), opensChats: true });
for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, () => void fake.close().then(() => process.exit(0)));
