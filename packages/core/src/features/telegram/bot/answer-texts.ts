import type { ChatAnswer, OfferEnd } from '../answer-invitation.js';

type Pressed = Exclude<ChatAnswer['outcome'], 'REFUSED' | 'ENDED'>;

/** Shown over the chat for a press that changes nothing in it. */
export const PRESS_TEXTS: Record<Pressed | 'FAILED', string> = {
  NOT_LINKED: 'К этому чату ничего не привязано. Ответьте на приглашение на сайте.',
  BLOCKED: 'Аккаунт заблокирован, отвечать на приглашения нельзя. Напишите в поддержку.',
  UNKNOWN: 'Эта кнопка больше не действует. Откройте приглашения на сайте.',
  FAILED: 'Не получилось. Попробуйте ещё раз или ответьте на сайте.',
};

/** Stands under the invitation in place of its buttons. */
export const END_TEXTS: Record<OfferEnd, string> = {
  ACCEPTED: 'Вы приняли приглашение. Ждём оплату бренда, пока не начинайте.',
  DECLINED: 'Вы отклонили приглашение.',
  REVOKED: 'Приглашение отозвано.',
  EXPIRED: 'Срок приглашения прошёл.',
  REPLACED: 'Это предложение больше не действует: бренд прислал новое.',
};
