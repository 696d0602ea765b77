import { maskContacts } from '../../platform/contacts/index.js';
import type { DisputeOutcome } from '../../platform/db/index.js';
import { formatMoney } from '../../platform/money/index.js';
import type { CancelCause, ConsumedEvent, EventType } from '../../platform/outbox/index.js';
import type { ToldDeal } from './told-deals.repository.js';

/** Events of a deal that both sides read in their conversation. */
export const DEAL_EVENTS = [
  'APPLICATION_ACCEPTED',
  'INVITATION_ACCEPTED',
  'ESCROW_FUNDED',
  'SUBMISSION_SUBMITTED',
  'CHANGES_REQUESTED',
  'DEAL_OVERDUE',
  'DEAL_COMPLETED',
  'DEAL_CANCELED',
  'CANCELLATION_PROPOSED',
  'CANCELLATION_ACCEPTED',
  'CANCELLATION_DECLINED',
  'CANCELLATION_WITHDRAWN',
  'CANCELLATION_EXPIRED',
  'DISPUTE_OPENED',
  'DISPUTE_WITHDRAWN',
  'DISPUTE_RESOLVED',
  'TIP_RECEIVED',
] as const satisfies readonly EventType[];
export type DealEvent = ConsumedEvent<(typeof DEAL_EVENTS)[number]>;

export const isDealEvent = (event: ConsumedEvent): event is DealEvent =>
  (DEAL_EVENTS as readonly EventType[]).includes(event.type);

const OUTCOMES: Record<DisputeOutcome, string> = {
  RELEASE: 'деньги получает креатор',
  REFUND: 'деньги возвращаются бренду',
  SPLIT: 'сумма разделена между сторонами',
};

/** One or two sentences, the same for both sides; null where another event of the same act says it. */
export function systemMessageText(event: DealEvent, deal: ToldDeal): string | null {
  const sum = (amountMinor: bigint): string => formatMoney({ amountMinor, currency: deal.currency });
  const price = sum(deal.priceMinor);
  switch (event.type) {
    case 'APPLICATION_ACCEPTED':
      return `Отклик принят, сделка открыта на ${price}. Ждём оплату от бренда.`;
    case 'INVITATION_ACCEPTED':
      return `Приглашение принято, сделка открыта на ${price}. Ждём оплату от бренда.`;
    case 'ESCROW_FUNDED':
      return `Бренд внёс ${price}. Деньги в резерве, можно начинать работу.`;
    case 'SUBMISSION_SUBMITTED':
      return `Креатор сдал работу, версия ${event.payload.version}. Бренд проверяет.`;
    case 'CHANGES_REQUESTED':
      return `Бренд запросил правки, круг ${event.payload.round}.`;
    case 'DEAL_OVERDUE':
      return 'Срок сдачи работы прошёл.';
    case 'DEAL_COMPLETED':
      if (event.payload.byVerdict) return null;
      return event.payload.auto
        ? 'Срок проверки прошёл, работа принята автоматически. Сделка завершена, деньги зачислены креатору.'
        : 'Бренд принял работу. Сделка завершена, деньги зачислены креатору.';
    case 'DEAL_CANCELED':
      return isToldOtherwise(event.payload.cause)
        ? null
        : cancellationText(event.payload.actorId, deal, price);
    case 'CANCELLATION_PROPOSED': {
      const { actorId, netMinor, brandMinor } = event.payload;
      const parts = `креатору ${sum(BigInt(netMinor))}, бренду ${sum(BigInt(brandMinor))}`;
      return `${sideOf(actorId, deal)} предложил отменить сделку: ${parts}.`;
    }
    case 'CANCELLATION_ACCEPTED':
      return `${sideOf(event.payload.actorId, deal)} согласился. Сделка отменена по соглашению сторон.`;
    case 'CANCELLATION_DECLINED':
      return `${sideOf(event.payload.actorId, deal)} отклонил предложение об отмене.`;
    case 'CANCELLATION_WITHDRAWN':
      return `${sideOf(event.payload.actorId, deal)} отозвал предложение об отмене.`;
    case 'CANCELLATION_EXPIRED':
      return 'Предложение об отмене осталось без ответа, срок прошёл.';
    case 'DISPUTE_OPENED':
      return disputeText(event.payload.actorId, deal);
    case 'DISPUTE_WITHDRAWN':
      return `${sideOf(event.payload.actorId, deal)} отозвал спор. Сделка продолжается, сроки снова идут.`;
    case 'DISPUTE_RESOLVED': {
      if (event.payload.agreed) return null;
      const verdict = deal.verdict === null ? '' : ` Решение администратора: ${deal.verdict}`;
      return `Спор решён: ${OUTCOMES[event.payload.outcome]}.${verdict}`;
    }
    case 'TIP_RECEIVED':
      return `Бренд отправил чаевые ${sum(BigInt(event.payload.amountMinor))}. Деньги зачислены креатору без комиссии.`;
  }
}

const isToldOtherwise = (cause: CancelCause): boolean => cause === 'AGREED' || cause === 'VERDICT';

const sideOf = (userId: string | null, { brandId }: ToldDeal): string =>
  userId === brandId ? 'Бренд' : 'Креатор';

function disputeText(actorId: string | null, deal: ToldDeal): string {
  const what =
    actorId === null
      ? 'Работа просрочена на неделю, спор открыт автоматически'
      : `${sideOf(actorId, deal)} открыл спор`;
  return `${what}. Сроки остановлены, деньги остаются в резерве до решения администратора.`;
}

function cancellationText(actorId: string | null, deal: ToldDeal, price: string): string {
  const refund = deal.startedAt === null ? '' : ` ${price} вернулись на баланс бренда.`;
  if (actorId === null) {
    const cause = deal.startedAt === null ? 'Оплата не поступила в срок' : 'Работа не сдана в срок';
    return `${cause}, сделка отменена.${refund}`;
  }
  const reason = deal.cancelReason ? ` Причина: ${reasonShown(deal.cancelReason, deal)}` : '';
  return `${sideOf(actorId, deal)} отменил сделку.${refund}${reason}`;
}

/** The same rule as for what people write: no contacts before the money is there. */
const reasonShown = (reason: string, { startedAt }: ToldDeal): string =>
  startedAt === null ? maskContacts(reason).text : reason;
