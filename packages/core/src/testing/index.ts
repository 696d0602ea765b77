export { connectToTestDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
export { createTestConfig } from './test-config.js';
export { createTestContext, makePatient, type TestContext } from './test-context.js';
export { eventually } from './eventually.js';
export { relayToRedis, type RedisRelay } from './redis-relay.js';
export {
  createCuttingProxy,
  type CutMoment,
  type CuttingProxy,
} from '../platform/db/testing/cutting-proxy.js';
export { giveMoney } from './give-money.js';
export { FakeSmtp, readMail, type ReceivedMail, type SmtpFault } from './fake-smtp/index.js';
export {
  FakeYooKassa,
  SILENT_FAULTS,
  type FakePayment,
  type FakePayout,
  type Fault,
} from './fake-yookassa/index.js';
export {
  FakeTelegram,
  type FakeMessage,
  type FakePerson,
  type TelegramFault,
} from './fake-telegram/index.js';
export { FINAL_VIDEO, Market, type BuiltDeal } from './builders.js';
