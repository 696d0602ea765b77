import type { AdjustmentDirection } from '../../platform/db/index.js';
import { formatMoney, type Money } from '../../platform/money/index.js';
import type { EventPayloads, EventType } from '../../platform/outbox/index.js';
import { DISPUTE_NOTICES } from './dispute-notices.js';
import { HIRING_NOTICES } from './hiring-notices.js';
import type { AdjustmentSubject, DealSubject, JobSubject, TransferSubject } from './subjects.queries.js';
import {
  ADMINS,
  aboutAccount,
  aboutAdjustment,
  aboutDeal,
  aboutDeposit,
  aboutJob,
  aboutMessage,
  aboutPayout,
  quietWhen,
  together,
  type Teller,
} from './telling.js';

const sum = ({ amountMinor, currency }: Money): string => formatMoney({ amountMinor, currency });
const price = ({ priceMinor, currency }: { priceMinor: bigint; currency: Money['currency'] }): string =>
  formatMoney({ amountMinor: priceMinor, currency });
const brandOf = ({ brandId }: { brandId: string }): string[] => [brandId];
const jobPage = ({ id }: JobSubject): string => `/brand/jobs/${id}`;
const owner = (_transfer: TransferSubject, { userId }: { userId: string }): string[] => [userId];
const wallet = (): string => '/wallet';

const moneyAlerts: Record<EventPayloads['MONEY_ALERT']['kind'], string> = {
  SUSPENSE: 'Поступили деньги, которые не удалось отнести к платежу.',
  SUSPENSE_RELEASED: 'Платёжный сервис отменил операцию, которая лежала в невыясненных.',
  LATE_PAYOUT: 'Платёжный сервис провёл выплату, о неудаче которой сообщал раньше. Деньги ушли дважды.',
  RECONCILIATION: 'Сверка нашла расхождение в учёте.',
};

/** The run that found it, or the posting that it is about. */
const alertPage = (kind: EventPayloads['MONEY_ALERT']['kind'], reference: string): string =>
  kind === 'RECONCILIATION'
    ? `/admin/finance/reconciliation/${reference}`
    : `/admin/finance/transactions?reference=${encodeURIComponent(reference)}`;

const corrections: Record<AdjustmentDirection, string> = { CREDIT: 'Зачисление', DEBIT: 'Списание' };

const correctionOf = (adjustment: AdjustmentSubject): string =>
  `${corrections[adjustment.direction]} ${sum(adjustment)}, ${adjustment.ownerName}`;
const proposer = ({ proposedById }: AdjustmentSubject): string[] => [proposedById];
const adjustmentPage = ({ id }: AdjustmentSubject): string => `/admin/finance/adjustments?id=${id}`;

const canceled = ({ title }: DealSubject, { actorId }: { actorId: string | null }, other: string): string =>
  actorId === null
    ? `«${title}»: срок прошёл, сделка отменена автоматически.`
    : `«${title}»: ${other} отменил сделку.`;

/** Who is told what of each event, in app and later in other channels. A type without a row does not compile. */
export const CATALOGUE: { readonly [T in EventType]: Teller<T> } = {
  JOB_SUBMITTED: aboutJob({
    to: () => ADMINS,
    title: 'Заказ ждёт модерации',
    body: ({ title, brandName }) => `«${title}», ${brandName}`,
    href: () => '/admin/jobs',
  }),
  JOB_APPROVED: aboutJob({
    to: brandOf,
    title: 'Заказ одобрен',
    body: ({ title }) => `«${title}» прошёл модерацию и виден креаторам.`,
    href: jobPage,
  }),
  JOB_REJECTED: aboutJob({
    to: brandOf,
    title: 'Заказ нужно исправить',
    body: ({ title, moderationReason }) =>
      `«${title}» не прошёл модерацию${moderationReason ? `: ${moderationReason}` : '.'}`,
    href: jobPage,
  }),

  ...HIRING_NOTICES,

  FUNDING_DUE_SOON: aboutDeal({
    brand: {
      title: 'Пора внести оплату',
      body: (deal) => `«${deal.title}»: внесите ${price(deal)} в течение суток, иначе сделка отменится.`,
    },
  }),
  ESCROW_FUNDED: aboutDeal({
    creator: {
      title: 'Деньги в резерве, можно начинать',
      body: (deal) => `«${deal.title}»: бренд внёс ${price(deal)}.`,
    },
  }),
  DEAL_DUE_SOON: aboutDeal({
    creator: { title: 'Скоро срок сдачи', body: ({ title }) => `«${title}»: сдайте работу в течение суток.` },
  }),
  DEAL_OVERDUE: aboutDeal({
    brand: {
      title: 'Работа не сдана в срок',
      body: ({ title, creatorName }) => `«${title}», ${creatorName}. Деньги остаются в резерве.`,
    },
    creator: {
      title: 'Срок сдачи прошёл',
      body: ({ title }) => `«${title}»: сдайте работу как можно скорее.`,
    },
  }),
  SUBMISSION_SUBMITTED: aboutDeal({
    brand: {
      title: 'Проверьте работу',
      body: ({ title, creatorName }, { version }) => `«${title}», ${creatorName}, версия ${version}`,
    },
  }),
  REVIEW_DUE_SOON: aboutDeal({
    brand: {
      title: 'Заканчивается срок проверки',
      body: ({ title }) => `«${title}»: без вашего решения работа будет принята автоматически через сутки.`,
    },
  }),
  CHANGES_REQUESTED: aboutDeal({
    creator: {
      title: 'Нужны правки',
      body: ({ title, revisionRoundsAllowed }, { round }) =>
        `«${title}»: круг правок ${round} из ${revisionRoundsAllowed}`,
    },
  }),
  DEAL_COMPLETED: quietWhen(
    ({ byVerdict = false }) => byVerdict,
    aboutDeal({
      brand: {
        title: 'Работа принята автоматически',
        body: ({ title }) => `«${title}»: срок проверки прошёл, сделка завершена.`,
      },
      creator: {
        title: 'Работа принята',
        body: ({ title }, { auto }) =>
          auto ? `«${title}»: срок проверки прошёл, сделка завершена.` : `«${title}»: сделка завершена.`,
      },
    }),
  ),
  ESCROW_RELEASED: aboutDeal({
    brand: {
      title: 'Деньги выплачены креатору',
      body: (deal) => `«${deal.title}»: ${price(deal)} из резерва`,
    },
    creator: {
      title: 'Деньги зачислены на баланс',
      body: ({ title, currency }, { netMinor }) =>
        `«${title}»: ${formatMoney({ amountMinor: BigInt(netMinor), currency })} за вычетом комиссии`,
    },
  }),
  DEAL_CANCELED: quietWhen(
    ({ cause }) => cause === 'AGREED' || cause === 'VERDICT',
    aboutDeal({
      brand: { title: 'Сделка отменена', body: (deal, payload) => canceled(deal, payload, 'креатор') },
      creator: { title: 'Сделка отменена', body: (deal, payload) => canceled(deal, payload, 'бренд') },
    }),
  ),
  ESCROW_REFUNDED: aboutDeal({
    brand: {
      title: 'Деньги вернулись на баланс',
      body: ({ title, currency }, { amountMinor }) =>
        `«${title}»: ${formatMoney({ amountMinor: BigInt(amountMinor), currency })}`,
    },
    creator: {
      title: 'Деньги вернулись бренду',
      body: ({ title }) => `«${title}»: резерв по сделке закрыт.`,
    },
  }),

  ...DISPUTE_NOTICES,

  TIP_RECEIVED: aboutDeal(
    {
      creator: {
        title: 'Вам отправили чаевые',
        body: ({ title, currency }, { amountMinor }) =>
          `«${title}»: ${formatMoney({ amountMinor: BigInt(amountMinor), currency })}, без комиссии`,
      },
    },
    wallet,
  ),

  MESSAGE_SENT: aboutMessage,

  DEPOSIT_SUCCEEDED: aboutDeposit({
    to: owner,
    title: 'Баланс пополнен',
    body: (deposit) => `Зачислено ${sum(deposit)}`,
    href: wallet,
  }),
  DEPOSIT_FAILED: aboutDeposit({
    to: owner,
    title: 'Пополнение не прошло',
    body: (deposit) => `Платёж на ${sum(deposit)} не прошёл. Попробуйте ещё раз.`,
    href: wallet,
  }),
  DEPOSIT_CHARGED_BACK: together(
    aboutDeposit({
      to: owner,
      title: 'Платёж оспорен',
      body: (deposit) =>
        `Банк плательщика вернул себе ${sum(deposit)}. Чего не хватило на балансе, погасится из следующих поступлений.`,
      href: wallet,
    }),
    aboutDeposit({
      to: () => ADMINS,
      title: 'Плательщик оспорил пополнение',
      body: (deposit) => `${sum(deposit)}, ${deposit.ownerName}`,
      href: () => '/admin/finance/deposits',
    }),
  ),
  PAYOUT_REQUESTED: aboutPayout({
    to: () => ADMINS,
    title: 'Выплата ждёт проверки',
    body: (payout) => `${sum(payout)}, ${payout.ownerName}`,
    href: () => '/admin/payouts',
  }),
  PAYOUT_APPROVED: aboutPayout({
    to: owner,
    title: 'Выплата одобрена',
    body: (payout) => `Отправляем ${sum(payout)}.`,
    href: wallet,
  }),
  PAYOUT_PAID: aboutPayout({ to: owner, title: 'Деньги выплачены', body: sum, href: wallet }),
  PAYOUT_REJECTED: aboutPayout({
    to: owner,
    title: 'Выплата отклонена',
    body: (payout) => `${sum(payout)} снова на балансе.`,
    href: wallet,
  }),
  PAYOUT_FAILED: aboutPayout({
    to: owner,
    title: 'Выплата не прошла',
    body: (payout) => `${sum(payout)} снова на балансе. Проверьте реквизиты и повторите.`,
    href: wallet,
  }),
  PAYOUT_RETURNED: aboutPayout({
    to: owner,
    title: 'Выплата вернулась',
    body: (payout) => `${sum(payout)} снова на балансе. Проверьте реквизиты и повторите.`,
    href: wallet,
  }),
  PAYOUT_PAID_LATE: aboutPayout({
    to: owner,
    title: 'Выплата всё же прошла',
    body: (payout) =>
      `${sum(payout)} отправлены на ваши реквизиты. Раньше эта сумма вернулась на баланс, поэтому мы сверяем платёж.`,
    href: wallet,
  }),
  PAYOUT_LATE_RETURNED: aboutPayout({
    to: owner,
    title: 'Банк вернул выплату',
    body: (payout) => `${sum(payout)} не дошли. Эта сумма уже на балансе, проверьте реквизиты и повторите.`,
    href: wallet,
  }),
  ADJUSTMENT_PROPOSED: aboutAdjustment({
    to: () => ADMINS,
    except: ({ actorId }) => actorId,
    title: 'Корректировка ждёт подтверждения',
    body: (adjustment) => `${correctionOf(adjustment)}: ${adjustment.reason}`,
    href: () => '/admin/finance/adjustments',
  }),
  ADJUSTMENT_CONFIRMED: aboutAdjustment({
    to: proposer,
    except: ({ actorId }) => actorId,
    title: 'Вашу корректировку подтвердили',
    body: (adjustment) => `${correctionOf(adjustment)}. Баланс изменён.`,
    href: adjustmentPage,
  }),
  ADJUSTMENT_REJECTED: aboutAdjustment({
    to: proposer,
    except: ({ actorId }) => actorId,
    title: 'Вашу корректировку отклонили',
    body: (adjustment) =>
      `${correctionOf(adjustment)}. ${adjustment.rejectReason === null ? 'Баланс не изменился.' : `Причина: ${adjustment.rejectReason}`}`,
    href: adjustmentPage,
  }),
  ADJUSTMENT_POSTED: aboutAdjustment({
    to: owner,
    title: 'Баланс скорректирован',
    body: (adjustment) =>
      `${corrections[adjustment.direction]} ${sum(adjustment)}. Причина: ${adjustment.reason}`,
    href: wallet,
  }),
  MONEY_ALERT: async (_subjects, { kind, reference }) => ({
    notices: [
      { to: ADMINS, title: 'Проверьте деньги', body: moneyAlerts[kind], href: alertPage(kind, reference) },
    ],
    touched: [],
  }),

  SESSION_CREATED: aboutAccount({
    title: 'Новый вход в аккаунт',
    body: 'Если это были не вы, завершите сессию и смените пароль.',
    href: '/settings',
  }),
  PASSWORD_CHANGED: aboutAccount({
    title: 'Пароль изменён',
    body: 'Остальные сессии завершены. Если это были не вы, напишите в поддержку.',
    href: '/settings',
  }),
  PASSWORD_RESET_REQUESTED: aboutAccount({
    title: 'Новый пароль',
    body: 'Кто-то, вероятно вы, просит задать новый пароль. Ссылка сработает один раз и действует 30 минут. Если это были не вы, ничего не делайте: пароль останется прежним.',
    href: '/forgot-password',
  }),
  TELEGRAM_LINKED: aboutAccount({
    title: 'Telegram привязан',
    body: 'Уведомления будут приходить и туда. Если это были не вы, отвяжите его в настройках.',
    href: '/settings',
  }),
  TELEGRAM_UNREACHABLE: aboutAccount({
    title: 'Не можем написать вам в Telegram',
    body: 'Похоже, бот заблокирован. Разблокируйте его или отвяжите Telegram в настройках.',
    href: '/settings',
  }),
};

export const NOTIFIED_TYPES = Object.keys(CATALOGUE) as EventType[];
