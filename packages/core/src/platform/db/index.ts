export { ambientTransaction, type Tx } from './ambient.js';
export { afterDoublingPause } from './doubling-pause.js';
export * from './generated/kysely/types.js';
export { LongPool, Pool, createLongPool, createPool } from './pool.js';
export { prepared } from './prepared.js';
export { Prisma } from './prisma.js';
export { TransactionRunner, afterCommit } from './transaction-runner.js';
export type { Prisma as PrismaTypes } from './generated/prisma/client.js';
export { emptySql, joinSql, sql, type Sql } from './sql.js';
