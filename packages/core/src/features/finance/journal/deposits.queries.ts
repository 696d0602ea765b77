import { Injectable } from '@nestjs/common';
import { sql, type Currency, type DepositStatus, type Sql } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { idCursor, type Page, type PageRequest } from '../../../platform/paging/index.js';
import type { PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { limitTo, where } from '../list-sql.queries.js';

export interface FinanceDepositView {
  id: string;
  status: DepositStatus;
  owner: PersonView;
  /** Asked for, and what the provider reports as received. */
  amountMinor: Minor;
  receivedMinor: Minor | null;
  currency: Currency;
  provider: string;
  providerPaymentId: string | null;
  failureReason: string | null;
  createdAt: Date;
  /** When the payer was sent to the provider; null where nobody ever paid. */
  startedAt: Date | null;
  settledAt: Date | null;
  chargedBackAt: Date | null;
}

export interface DepositFilter {
  status?: DepositStatus;
}

type DepositRow = Omit<FinanceDepositView, 'owner'> & { ownerId: string; ownerName: string };

const shape: ListShape<DepositRow, FinanceDepositView> = {
  key: ({ id }) => id,
  view: ({ ownerId, ownerName, ...row }) => ({ ...row, owner: { id: ownerId, displayName: ownerName } }),
};

/** Top-ups of all users, newest first. */
@Injectable()
export class FinanceDepositsQueries {
  constructor(private readonly reader: ListReader) {}

  list(filter: DepositFilter, page: PageRequest): Promise<Page<FinanceDepositView>> {
    return this.reader.page(depositsQuery(filter, page), page.limit, shape);
  }

  all(filter: DepositFilter): AsyncGenerator<FinanceDepositView> {
    return this.reader.all(depositsQuery(filter), shape);
  }
}

/** Without a page: all of them, for a file. */
export function depositsQuery({ status }: DepositFilter, page?: PageRequest): Sql {
  const before = page && idCursor(page);
  return sql`
    SELECT deposit.id, deposit.status, owner.id AS "ownerId", owner.display_name AS "ownerName",
           deposit.amount_minor AS "amountMinor", deposit.received_minor AS "receivedMinor", deposit.currency,
           deposit.provider, deposit.provider_payment_id AS "providerPaymentId",
           deposit.failure_reason AS "failureReason", deposit.created_at AS "createdAt",
           deposit.started_at AS "startedAt", deposit.settled_at AS "settledAt", deposit.charged_back_at AS "chargedBackAt"
    FROM deposit JOIN app_user owner ON owner.id = deposit.user_id
    ${where(status && sql`deposit.status = ${status}::deposit_status`, before && sql`deposit.id < ${before}::uuid`)}
    ORDER BY deposit.id DESC ${limitTo(page)}`;
}
