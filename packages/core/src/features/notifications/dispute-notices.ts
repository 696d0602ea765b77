import type { DisputeOutcome } from '../../platform/db/index.js';
import { formatMoney } from '../../platform/money/index.js';
import type { EventPayloads, EventType } from '../../platform/outbox/index.js';
import type { DealSubject } from './subjects.queries.js';
import { aboutDeal, disputeForAdmins, quietWhen, together, type Teller } from './telling.js';

type DisputeEvent = Extract<EventType, `CANCELLATION_${string}` | `DISPUTE_${string}` | 'ESCROW_SPLIT'>;

const amount = (minor: string, { currency }: DealSubject): string =>
  formatMoney({ amountMinor: BigInt(minor), currency });

const outcomes: Record<DisputeOutcome, string> = {
  RELEASE: 'деньги получает креатор',
  REFUND: 'деньги возвращаются бренду',
  SPLIT: 'сумма разделена между сторонами',
};

/** The same for both sides of a deal. */
const toBoth = <M>(message: M): { brand: M; creator: M } => ({ brand: message, creator: message });

const disputePage = ({ disputeId }: { disputeId: string }): string => `/disputes/${disputeId}`;

const subject = (deal: DealSubject): string =>
  `«${deal.title}», ${formatMoney({ amountMinor: deal.priceMinor, currency: deal.currency })}`;

/** Who is told what when a deal ends, or may end, otherwise than by accepted work. */
export const DISPUTE_NOTICES: { readonly [T in DisputeEvent]: Teller<T> } = {
  ESCROW_SPLIT: aboutDeal({
    brand: {
      title: 'Часть денег вернулась на баланс',
      body: (deal, { brandMinor }) =>
        `«${deal.title}»: сумма разделена, вам вернулось ${amount(brandMinor, deal)}`,
    },
    creator: {
      title: 'Часть денег зачислена на баланс',
      body: (deal, { netMinor }) =>
        `«${deal.title}»: сумма разделена, вам ${amount(netMinor, deal)} за вычетом комиссии`,
    },
  }),

  CANCELLATION_PROPOSED: aboutDeal({
    brand: {
      title: 'Предложение отменить сделку',
      body: (deal, { netMinor, brandMinor }) =>
        `«${deal.title}»: вам вернётся ${amount(brandMinor, deal)}, креатор получит ${amount(netMinor, deal)}. Ответьте за трое суток.`,
    },
    creator: {
      title: 'Предложение отменить сделку',
      body: (deal, { netMinor, brandMinor }) =>
        `«${deal.title}»: вы получите ${amount(netMinor, deal)}, бренду вернётся ${amount(brandMinor, deal)}. Ответьте за трое суток.`,
    },
  }),
  CANCELLATION_ACCEPTED: aboutDeal(
    toBoth({
      title: 'Предложение принято',
      body: ({ title }: DealSubject) => `«${title}»: сделка отменена по соглашению сторон.`,
    }),
  ),
  CANCELLATION_DECLINED: aboutDeal(
    toBoth({
      title: 'Предложение отклонено',
      body: ({ title }: DealSubject) => `«${title}»: вторая сторона не согласна, всё остаётся как было.`,
    }),
  ),
  CANCELLATION_WITHDRAWN: aboutDeal(
    toBoth({
      title: 'Предложение отозвано',
      body: ({ title }: DealSubject) => `«${title}»: вторая сторона передумала отменять сделку.`,
    }),
  ),
  CANCELLATION_EXPIRED: aboutDeal(
    toBoth({
      title: 'Предложение осталось без ответа',
      body: ({ title }: DealSubject) => `«${title}»: срок ответа прошёл, всё остаётся как было.`,
    }),
  ),

  DISPUTE_OPENED: together(
    aboutDeal(
      toBoth({
        title: 'По сделке открыт спор',
        body: ({ title }: DealSubject) =>
          `«${title}»: сроки остановлены, деньги в резерве до решения администратора.`,
      }),
      disputePage,
    ),
    disputeForAdmins({ title: 'Новый спор', body: subject }),
  ),
  DISPUTE_MESSAGE: (subjects, payload) => {
    const body = ({ title }: DealSubject): string => `«${title}»`;
    if (payload.internal) return disputeForAdmins({ title: 'Заметка по спору', body })(subjects, payload);
    const message = { title: 'Новое сообщение в споре', body };
    return together(aboutDeal<'DISPUTE_MESSAGE'>(toBoth(message), disputePage), disputeForAdmins(message))(
      subjects,
      payload,
    );
  },
  DISPUTE_WITHDRAWN: together(
    aboutDeal(
      toBoth({
        title: 'Спор отозван',
        body: ({ title }: DealSubject) => `«${title}»: сделка продолжается, сроки снова идут.`,
      }),
    ),
    disputeForAdmins({ title: 'Спор отозван', body: ({ title }) => `«${title}»: решать больше нечего.` }),
  ),
  DISPUTE_RESOLVED: together(
    quietWhen(
      ({ agreed }) => agreed,
      aboutDeal(
        toBoth({
          title: 'Спор решён',
          body: ({ title }: DealSubject, { outcome }: EventPayloads['DISPUTE_RESOLVED']) =>
            `«${title}»: ${outcomes[outcome]}. Администратор объяснил решение.`,
        }),
        disputePage,
      ),
    ),
    disputeForAdmins({
      title: (_deal, { agreed }) => (agreed ? 'Стороны договорились' : 'Спор решён'),
      body: ({ title }, { outcome }) => `«${title}»: ${outcomes[outcome]}.`,
    }),
  ),
  DISPUTE_OVERDUE: disputeForAdmins({
    title: 'Спор ждёт решения',
    body: (deal) => `${subject(deal)}: открыт больше пяти дней.`,
  }),
};
