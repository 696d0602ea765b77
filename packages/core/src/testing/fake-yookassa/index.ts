export { FakeYooKassa } from './server.js';
export { SILENT_FAULTS, type Fault } from './faults.js';
export type { FakePayment, FakePayout } from './objects.js';
