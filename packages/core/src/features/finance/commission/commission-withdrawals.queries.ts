import { Injectable } from '@nestjs/common';
import { sql, type Currency, type Sql } from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { idCursor, type Page, type PageRequest } from '../../../platform/paging/index.js';
import type { PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { limitTo, where } from '../list-sql.queries.js';

export interface CommissionWithdrawalView {
  id: string;
  provider: string;
  amountMinor: Minor;
  currency: Currency;
  note: string;
  admin: PersonView;
  createdAt: Date;
}

export interface WithdrawalFilter {
  id?: string;
  currency?: Currency;
}

type WithdrawalRow = Omit<CommissionWithdrawalView, 'admin'> & { adminId: string; adminName: string };

const shape: ListShape<WithdrawalRow, CommissionWithdrawalView> = {
  key: ({ id }) => id,
  view: ({ adminId, adminName, ...row }) => ({ ...row, admin: { id: adminId, displayName: adminName } }),
};

/** What the platform took of its commission, newest first. */
@Injectable()
export class CommissionWithdrawalsQueries {
  constructor(private readonly reader: ListReader) {}

  list(filter: WithdrawalFilter, page: PageRequest): Promise<Page<CommissionWithdrawalView>> {
    return this.reader.page(withdrawalsQuery(filter, page), page.limit, shape);
  }

  all(filter: WithdrawalFilter): AsyncGenerator<CommissionWithdrawalView> {
    return this.reader.all(withdrawalsQuery(filter), shape);
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<CommissionWithdrawalView> {
    const { items } = await this.list({ id }, { limit: 1 });
    if (!items[0]) throw notFound();
    return items[0];
  }
}

/** Without a page: all of them, for a file. */
export function withdrawalsQuery({ id, currency }: WithdrawalFilter, page?: PageRequest): Sql {
  const before = page && idCursor(page);
  return sql`
    SELECT withdrawal.id, withdrawal.provider, withdrawal.amount_minor AS "amountMinor", withdrawal.currency,
           withdrawal.note, admin.id AS "adminId", admin.display_name AS "adminName",
           withdrawal.created_at AS "createdAt"
    FROM commission_withdrawal withdrawal JOIN app_user admin ON admin.id = withdrawal.admin_id
    ${where(
      id && sql`withdrawal.id = ${id}::uuid`,
      currency && sql`withdrawal.currency = ${currency}::currency`,
      before && sql`withdrawal.id < ${before}::uuid`,
    )}
    ORDER BY withdrawal.id DESC ${limitTo(page)}`;
}
