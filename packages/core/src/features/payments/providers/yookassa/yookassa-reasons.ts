/**
 * `cancellation_details.reason` for people; what is not here says nothing a person could act on.
 * https://yookassa.ru/developers/payment-acceptance/after-the-payment/declined-payments
 * https://yookassa.ru/developers/payouts/after-the-payout/declined-payouts
 */
const PAYMENT: Record<string, string> = {
  '3d_secure_failed': 'Банк не подтвердил вход по коду',
  card_expired: 'Срок действия карты истёк',
  country_forbidden: 'Карта этой страны не принимается',
  expired_on_confirmation: 'Оплату не подтвердили вовремя',
  fraud_suspected: 'Банк заподозрил мошенничество',
  identification_required: 'Превышен предел для кошелька без идентификации',
  insufficient_funds: 'Не хватило денег на карте или счёте',
  invalid_card_number: 'Неверный номер карты',
  invalid_csc: 'Неверный код с обратной стороны карты',
  issuer_unavailable: 'Банк, выпустивший карту, недоступен',
  payment_method_limit_exceeded: 'Превышен предел платежей этим способом',
  payment_method_restricted: 'Операции этим способом запрещены банком',
};

const PAYOUT: Record<string, string> = {
  fraud_suspected: 'Перевод остановлен проверкой безопасности',
  identification_required: 'Кошелёк получателя не идентифицирован',
  issuer_unavailable: 'Банк получателя недоступен',
  one_time_limit_exceeded: 'Превышен предел одного перевода',
  periodic_limit_exceeded: 'Превышен предел переводов за период',
  recipient_check_failed: 'Данные получателя не совпали с данными банка',
  recipient_not_found: 'Банк не нашёл получателя по этим реквизитам',
  rejected_by_payee: 'Получатель или его банк отклонил перевод',
};

export const paymentReason = (reason: unknown): string =>
  (typeof reason === 'string' ? PAYMENT[reason] : undefined) ?? 'Банк отклонил платёж';

export const payoutReason = (reason: unknown): string =>
  (typeof reason === 'string' ? PAYOUT[reason] : undefined) ?? 'Платёжный сервис отклонил перевод';
