import { Injectable } from '@nestjs/common';
import { Clock, later } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { illegalTransition, notFound } from '../../platform/errors/index.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import { FIRST_CHECK } from './make-payment.js';
import { SandboxProvider } from './providers/sandbox/sandbox.provider.js';
import { SandboxRepository } from './providers/sandbox/sandbox.repository.js';

export type SandboxOutcome = 'SUCCEED' | 'DECLINE' | 'CHARGEBACK';

/**
 * What the payer's click on the sandbox's page does: the provider gets its payment (key: deposit id) and
 * decides it, or takes back one that was paid. The balance changes later, when the provider's word has come
 * back by webhook or sweep. The first click decides; every later one is an illegal transition.
 */
@Injectable()
export class ChooseSandboxOutcome {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deposits: DepositsRepository,
    private readonly provider: SandboxProvider,
    private readonly sandbox: SandboxRepository,
    private readonly clock: Clock,
  ) {}

  async execute({
    outcome,
    ...click
  }: {
    userId: string;
    depositId: string;
    outcome: SandboxOutcome;
  }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const deposit = await this.deposits.lockForUpdate(tx, click.depositId);
      if (!deposit || deposit.userId !== click.userId || deposit.provider !== this.provider.name)
        throw notFound();
      if (outcome === 'CHARGEBACK') await this.takeBack(tx, deposit);
      else await this.pay(tx, deposit, outcome);
    });
  }

  private async pay(tx: Tx, deposit: DepositRow, outcome: 'SUCCEED' | 'DECLINE'): Promise<void> {
    if (deposit.status !== 'PENDING') throw illegalTransition(deposit.status, 'PAY');
    const now = this.clock.now();
    // The sandbox is this very database, so its call may stand inside the transaction.
    const { paymentId } = await this.provider.createPayment({ ...deposit, depositId: deposit.id });
    await this.deposits.markStarted(tx, deposit.id, now, later(now, FIRST_CHECK));
    await this.deposits.setPayment(tx, deposit.id, paymentId, later(now, FIRST_CHECK));
    const [status, reason] =
      outcome === 'SUCCEED'
        ? (['SUCCEEDED', null] as const)
        : (['CANCELED', 'Плательщик отказался'] as const);
    const decided = await this.sandbox.markOutcome(tx, paymentId, ['PENDING', status], reason, now);
    if (!decided) throw illegalTransition('DECIDED', 'PAY');
  }

  private async takeBack(tx: Tx, { status, providerPaymentId }: DepositRow): Promise<void> {
    if (status !== 'SUCCEEDED' || providerPaymentId === null) throw illegalTransition(status, 'CHARGE_BACK');
    const step = ['SUCCEEDED', 'CHARGED_BACK'] as const;
    const reason = 'Плательщик оспорил платёж';
    const taken = await this.sandbox.markOutcome(tx, providerPaymentId, step, reason, this.clock.now());
    if (!taken) throw illegalTransition('CHARGED_BACK', 'CHARGE_BACK');
  }
}
