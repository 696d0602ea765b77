import { Injectable } from '@nestjs/common';
import {
  Prisma,
  emptySql,
  joinSql,
  sql,
  type Currency,
  type Role,
  type Sql,
  type UserStatus,
} from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { idCursor, isUuid, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';

export interface FoundUser {
  id: string;
  displayName: string;
  email: string;
  role: Role;
  status: UserStatus;
  createdAt: Date;
  wallets: { currency: Currency; balanceMinor: Minor; debtMinor: Minor }[];
}

/** One look-up of ids serves a handful of pages; more namesakes than this are found by e-mail. */
const MOST_IDS = 200;

/** Admins find people by id, by the beginning of the e-mail, or by words of the name. */
@Injectable()
export class UserSearch {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first; everybody where there is no `q`. */
  async list(q: string | undefined, page: PageRequest): Promise<Page<FoundUser>> {
    const found = await this.find(userIdsQuery(q, page.limit + 1, idCursor(page)));
    const { items: ids, nextCursor } = toPage(
      found,
      page.limit,
      (id) => id,
      (id) => id,
    );
    return { items: await this.present(ids), nextCursor };
  }

  /** Ids alone, for searches in other places. */
  ids(q: string): Promise<string[]> {
    return this.find(userIdsQuery(q, MOST_IDS));
  }

  private async find(query: Sql): Promise<string[]> {
    return (await this.prisma.$queryRaw<{ id: string }[]>(query)).map(({ id }) => id);
  }

  private async present(ids: string[]): Promise<FoundUser[]> {
    const [users, accounts] = await Promise.all([
      this.prisma.user.findMany({
        where: { id: { in: ids } },
        orderBy: { id: 'desc' },
        select: { id: true, displayName: true, email: true, role: true, status: true, createdAt: true },
      }),
      this.prisma.ledgerAccount.findMany({
        where: { ownerId: { in: ids }, kind: { in: ['WALLET', 'DEBT'] } },
        orderBy: { currency: 'asc' },
        select: { ownerId: true, kind: true, currency: true, balanceMinor: true },
      }),
    ]);
    return users.map((user) => {
      const own = accounts.filter(({ ownerId }) => ownerId === user.id);
      const debtIn = (currency: Currency): Minor =>
        -(
          own.find((account) => account.kind === 'DEBT' && account.currency === currency)?.balanceMinor ?? 0n
        );
      const wallets = own
        .filter(({ kind }) => kind === 'WALLET')
        .map(({ currency, balanceMinor }) => ({ currency, balanceMinor, debtMinor: debtIn(currency) }));
      return { ...user, wallets };
    });
  }
}

/** Each way to find somebody has an index of its own and stops at `limit`. */
export function userIdsQuery(q: string | undefined, limit: number, before?: string): Sql {
  const older = before === undefined ? emptySql : sql`AND id < ${before}::uuid`;
  const ways = waysToFind(q).map(
    (way) => sql`(SELECT id FROM app_user WHERE ${way} ${older} ORDER BY id DESC LIMIT ${limit})`,
  );
  return sql`SELECT id FROM (${joinSql(ways, ' UNION ')}) AS found ORDER BY id DESC LIMIT ${limit}`;
}

function waysToFind(q: string | undefined): Sql[] {
  if (q === undefined) return [sql`true`];
  const text = q.trim().toLowerCase();
  const beginning = `${text.replace(/[\\%_]/g, '\\$&')}%`;
  if (isUuid(text)) return [sql`id = ${text}::uuid`];
  const named = sql`search_vector(display_name, '') @@ search_query(${q})`;
  return [
    sql`email LIKE ${beginning}`,
    // Spelled like the predicates of the two indexes on names.
    sql`role = 'CREATOR' AND ${named}`,
    sql`role <> 'CREATOR' AND ${named}`,
  ];
}
