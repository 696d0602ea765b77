import { Injectable } from '@nestjs/common';
import {
  sql,
  type AdjustmentDirection,
  type AdjustmentStatus,
  type Currency,
  type Sql,
} from '../../../platform/db/index.js';
import { notFound } from '../../../platform/errors/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { idCursor, type Page, type PageRequest } from '../../../platform/paging/index.js';
import { personView, type PersonView } from '../legs.js';
import { ListReader, type ListShape } from '../list-reader.queries.js';
import { limitTo, where } from '../list-sql.queries.js';
import { allowedAdjustmentActions, type AdjustmentAction } from './adjustment-machine.js';

export interface AdjustmentView {
  id: string;
  status: AdjustmentStatus;
  user: PersonView;
  direction: AdjustmentDirection;
  amountMinor: Minor;
  currency: Currency;
  reason: string;
  proposedBy: PersonView;
  /** null while it waits, and where no second admin was needed. */
  decidedBy: PersonView | null;
  rejectReason: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  /** What the viewing admin may do now. */
  allowedActions: AdjustmentAction[];
}

export interface AdjustmentFilter {
  id?: string;
  status?: AdjustmentStatus;
  userId?: string;
}

type People = Record<'userId' | 'userName' | 'proposedById' | 'proposedByName', string>;
type AdjustmentRow = Omit<AdjustmentView, 'user' | 'proposedBy' | 'decidedBy' | 'allowedActions'> &
  People & { decidedById: string | null; decidedByName: string | null };

const shapeFor = (adminId: string): ListShape<AdjustmentRow, AdjustmentView> => ({
  key: ({ id }) => id,
  view: ({ userId, userName, proposedById, proposedByName, decidedById, decidedByName, ...row }) => ({
    ...row,
    user: { id: userId, displayName: userName },
    proposedBy: { id: proposedById, displayName: proposedByName },
    decidedBy: personView(decidedById, decidedByName),
    allowedActions: allowedAdjustmentActions({ status: row.status, proposedById }, adminId),
  }),
});

/** Corrections of balances as one admin sees them, newest first. */
@Injectable()
export class AdjustmentsQueries {
  constructor(private readonly reader: ListReader) {}

  list(adminId: string, filter: AdjustmentFilter, page: PageRequest): Promise<Page<AdjustmentView>> {
    return this.reader.page(adjustmentsQuery(filter, page), page.limit, shapeFor(adminId));
  }

  all(adminId: string, filter: AdjustmentFilter): AsyncGenerator<AdjustmentView> {
    return this.reader.all(adjustmentsQuery(filter), shapeFor(adminId));
  }

  /** @throws NOT_FOUND */
  async get(id: string, adminId: string): Promise<AdjustmentView> {
    const { items } = await this.list(adminId, { id }, { limit: 1 });
    if (!items[0]) throw notFound();
    return items[0];
  }
}

/** Without a page: all of them, for a file. */
export function adjustmentsQuery({ id, status, userId }: AdjustmentFilter, page?: PageRequest): Sql {
  const before = page && idCursor(page);
  return sql`
    SELECT adjustment.id, adjustment.status, owner.id AS "userId", owner.display_name AS "userName",
           adjustment.direction, adjustment.amount_minor AS "amountMinor", adjustment.currency, adjustment.reason,
           proposer.id AS "proposedById", proposer.display_name AS "proposedByName",
           decider.id AS "decidedById", decider.display_name AS "decidedByName",
           adjustment.reject_reason AS "rejectReason",
           adjustment.created_at AS "createdAt", adjustment.decided_at AS "decidedAt"
    FROM adjustment JOIN app_user owner ON owner.id = adjustment.user_id
    JOIN app_user proposer ON proposer.id = adjustment.proposed_by_id
    LEFT JOIN app_user decider ON decider.id = adjustment.decided_by_id
    ${where(
      id && sql`adjustment.id = ${id}::uuid`,
      status && sql`adjustment.status = ${status}::adjustment_status`,
      userId && sql`adjustment.user_id = ${userId}::uuid`,
      before && sql`adjustment.id < ${before}::uuid`,
    )}
    ORDER BY adjustment.id DESC ${limitTo(page)}`;
}
