import { runHalf } from '../runtime/half.js';

// npm run outbox:worker: events, their consumers, and the messages by mail.

await runHalf('outbox');
