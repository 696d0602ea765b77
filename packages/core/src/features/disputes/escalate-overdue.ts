import { Injectable } from '@nestjs/common';
import { DealSweep, DealsRepository, DueDealsQueries, SYSTEM } from '../deals/index.js';
import { DisputeOpening } from './dispute-opening.js';

/** Shown to both sides and to admins. */
const GRIEVANCE = {
  reason: 'DEADLINE' as const,
  text: 'Срок сдачи прошёл семь дней назад, а новой версии работы нет. Спор открыт автоматически.',
  links: [],
};

/** Sweep: 7 days overdue with a version handed in before; nobody may end such a deal alone, so an admin judges. */
@Injectable()
export class EscalateOverdue {
  constructor(
    private readonly due: DueDealsQueries,
    private readonly sweep: DealSweep,
    private readonly deals: DealsRepository,
    private readonly opening: DisputeOpening,
  ) {}

  /** @returns how many deals went to an admin */
  async execute(): Promise<number> {
    return this.sweep.each(await this.due.workToEscalate(), async (tx, dealId) => {
      const deal = await this.deals.lockForUpdate(tx, dealId, 'SKIP');
      if (deal === undefined) return false;
      await this.opening.open(tx, deal, SYSTEM, GRIEVANCE);
      return true;
    });
  }
}
