import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/db/index.js';
import { invariant } from '../../../platform/errors/index.js';
import { Ledger, commissionCode, commissionWithdrawn } from '../../ledger/index.js';
import { AuditLog } from '../../settings/index.js';
import { CommissionWithdrawalsRepository, type NewWithdrawal } from './commission-withdrawals.repository.js';

/**
 * An admin writes down that the platform took earned commission out of a provider. Row, audit and posting commit together.
 * Each call is a withdrawal of its own: only the caller's idempotency key tells a repeat from a second one.
 */
@Injectable()
export class WithdrawCommission {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly withdrawals: CommissionWithdrawalsRepository,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns id of the withdrawal
   * @throws rule INSUFFICIENT_FUNDS with `missingMinor` when less commission was earned than is to be taken
   */
  async execute(withdrawal: NewWithdrawal): Promise<string> {
    const { provider, amountMinor, currency, note, adminId } = withdrawal;
    return this.transactions.run(async (tx) => {
      const id = await this.withdrawals.insert(tx, withdrawal);
      await this.audit.append(tx, {
        actorId: adminId,
        action: 'COMMISSION_WITHDRAWN',
        objectType: 'commission_withdrawal',
        objectId: id,
        before: null,
        after: { provider, amountMinor: amountMinor.toString(), currency },
        reason: note,
      });
      const earnedMinor = await this.ledger.lockDerivedBalance(tx, commissionCode(currency));
      if (earnedMinor < amountMinor)
        throw invariant('INSUFFICIENT_FUNDS', { missingMinor: amountMinor - earnedMinor });
      await this.ledger.post(tx, commissionWithdrawn(id, provider, { amountMinor, currency }));
      return id;
    });
  }
}
