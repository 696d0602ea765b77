export { Caller, drawOf, summaryOf, type Call } from './calls.js';
export { CrashPoint } from './crash-point.js';
export { judge } from './judge.js';
export { MODULES } from './modules.js';
export { MoneyWorld, type DealFacts, type MoneyWorldSize } from './money-world.js';
export { OPERATIONS } from './operations.js';
