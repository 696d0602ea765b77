import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { illegalTransition, notFound } from '../../platform/errors/index.js';
import { AuditLog } from '../settings/index.js';
import { DepositRecords } from './deposit-records.js';
import { DepositsRepository } from './deposits.repository.js';

/**
 * An admin writes down that the payer's bank took a deposit back. State, event, audit and posting commit
 * together; a second one, from here or from the provider, finds the deposit CHARGED_BACK and is refused.
 */
@Injectable()
export class ChargeBackDeposit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly records: DepositRecords,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NOT_FOUND, rule ILLEGAL_TRANSITION */
  async execute(decision: { adminId: string; depositId: string; reason: string }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const deposit = await this.deposits.lockForUpdate(tx, decision.depositId);
      if (!deposit) throw notFound();
      await this.audit.append(tx, {
        actorId: decision.adminId,
        action: 'DEPOSIT_CHARGED_BACK',
        objectType: 'deposit',
        objectId: deposit.id,
        before: { status: deposit.status },
        after: { status: 'CHARGED_BACK' },
        reason: decision.reason,
      });
      if (!(await this.records.chargeBack(tx, deposit)))
        throw illegalTransition(deposit.status, 'CHARGE_BACK');
    });
  }
}
