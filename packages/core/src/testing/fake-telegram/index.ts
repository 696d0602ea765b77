export { FakeTelegram } from './server.js';
export type { FakeChat, FakeMessage, FakePerson } from './chats.js';
export type { TelegramFault } from './faults.js';
