import { maskContacts } from '../../platform/contacts/index.js';
import { formatMoney } from '../../platform/money/index.js';
import type { ConsumedEvent, EventType } from '../../platform/outbox/index.js';
import type { ToldDeal } from './told-deals.repository.js';

/** Events of a deal that both sides read in their conversation. */
export const TOLD_EVENTS = [
  'APPLICATION_ACCEPTED',
  'ESCROW_FUNDED',
  'SUBMISSION_SUBMITTED',
  'CHANGES_REQUESTED',
  'DEAL_OVERDUE',
  'DEAL_COMPLETED',
  'DEAL_CANCELED',
] as const satisfies readonly EventType[];
export type ToldEvent = ConsumedEvent<(typeof TOLD_EVENTS)[number]>;

export const isTold = (event: ConsumedEvent): event is ToldEvent =>
  (TOLD_EVENTS as readonly EventType[]).includes(event.type);

/** One or two sentences, the same for both sides. */
export function systemMessageText(event: ToldEvent, deal: ToldDeal): string {
  const price = formatMoney({ amountMinor: deal.priceMinor, currency: deal.currency });
  switch (event.type) {
    case 'APPLICATION_ACCEPTED':
      return `Отклик принят, сделка открыта на ${price}. Ждём оплату от бренда.`;
    case 'ESCROW_FUNDED':
      return `Бренд внёс ${price}. Деньги в резерве, можно начинать работу.`;
    case 'SUBMISSION_SUBMITTED':
      return `Креатор сдал работу, версия ${event.payload.version}. Бренд проверяет.`;
    case 'CHANGES_REQUESTED':
      return `Бренд запросил правки, круг ${event.payload.round}.`;
    case 'DEAL_OVERDUE':
      return 'Срок сдачи работы прошёл.';
    case 'DEAL_COMPLETED':
      return event.payload.auto
        ? 'Срок проверки прошёл, работа принята автоматически. Сделка завершена, деньги зачислены креатору.'
        : 'Бренд принял работу. Сделка завершена, деньги зачислены креатору.';
    case 'DEAL_CANCELED':
      return cancellationText(event.payload.actorId, deal, price);
  }
}

function cancellationText(actorId: string | null, deal: ToldDeal, price: string): string {
  const refund = deal.startedAt === null ? '' : ` ${price} вернулись на баланс бренда.`;
  if (actorId === null) {
    const cause = deal.startedAt === null ? 'Оплата не поступила в срок' : 'Работа не сдана в срок';
    return `${cause}, сделка отменена.${refund}`;
  }
  const reason = deal.cancelReason ? ` Причина: ${reasonShown(deal.cancelReason, deal)}` : '';
  return `${actorId === deal.brandId ? 'Бренд' : 'Креатор'} отменил сделку.${refund}${reason}`;
}

/** The same rule as for what people write: no contacts before the money is there. */
const reasonShown = (reason: string, { startedAt }: ToldDeal): string =>
  startedAt === null ? maskContacts(reason).text : reason;
