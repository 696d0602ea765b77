import { Prisma } from './generated/prisma/client.js';

/** Fragments of `$queryRaw` in *.queries.ts; every value in them becomes a bound parameter. */
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export const emptySql = Prisma.empty;
export type Sql = Prisma.Sql;
