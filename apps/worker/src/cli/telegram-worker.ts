import { runHalf } from '../runtime/half.js';

// npm run telegram:worker: the messages to Telegram, and the bot.

await runHalf('telegram');
