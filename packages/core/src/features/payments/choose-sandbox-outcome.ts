import { Injectable } from '@nestjs/common';
import { Clock, SECOND, later } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { illegalTransition, notFound } from '../../platform/errors/index.js';
import { DepositsRepository, type DepositRow } from './deposits.repository.js';
import { SandboxProvider } from './providers/sandbox/sandbox.provider.js';
import { SandboxRepository } from './providers/sandbox/sandbox.repository.js';

export type SandboxOutcome = 'SUCCEED' | 'DECLINE';

/** The webhook tells us at once; when it is lost, the sweep asks after this long. */
const FIRST_CHECK = 10 * SECOND;

/**
 * What the payer's click on the sandbox's page does: the provider gets its payment (key: deposit id) and
 * decides it. The balance changes later, when the provider's word has come back by webhook or sweep.
 * The first click decides; every later one is an illegal transition.
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

  async execute(click: { userId: string; depositId: string; outcome: SandboxOutcome }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const deposit = await this.lockPending(tx, click.userId, click.depositId);
      const now = this.clock.now();
      // The sandbox is this very database, so its call may stand inside the transaction.
      const payment = await this.provider.createPayment({ ...deposit, depositId: deposit.id });
      await this.deposits.setPayment(tx, deposit.id, payment.paymentId, later(now, FIRST_CHECK));
      const [status, reason] =
        click.outcome === 'SUCCEED'
          ? (['SUCCEEDED', null] as const)
          : (['CANCELED', 'Плательщик отказался'] as const);
      const decided = await this.sandbox.markOutcome(tx, payment.paymentId, status, reason, now);
      if (!decided) throw illegalTransition('DECIDED', 'PAY');
    });
  }

  private async lockPending(tx: Tx, userId: string, depositId: string): Promise<DepositRow> {
    const deposit = await this.deposits.lockForUpdate(tx, depositId);
    if (!deposit || deposit.userId !== userId || deposit.provider !== this.provider.name) throw notFound();
    if (deposit.status !== 'PENDING') throw illegalTransition(deposit.status, 'PAY');
    return deposit;
  }
}
