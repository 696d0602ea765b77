import { formatMoney } from '../../platform/money/index.js';
import type { ConsumedEvent, EventType } from '../../platform/outbox/index.js';
import type { ToldInvitation } from './told-invitations.repository.js';

/** Events of an invitation, before there is a deal, that both sides read in their conversation. */
export const INVITATION_EVENTS = [
  'INVITATION_SENT',
  'INVITATION_DECLINED',
  'INVITATION_REVOKED',
  'INVITATION_EXPIRED',
] as const satisfies readonly EventType[];
export type InvitationEvent = ConsumedEvent<(typeof INVITATION_EVENTS)[number]>;

export const isInvitationEvent = (event: ConsumedEvent): event is InvitationEvent =>
  (INVITATION_EVENTS as readonly EventType[]).includes(event.type);

/** Who did it, so that it is news to the other side alone, and one sentence, the same for both. */
export function invitationMessage(
  { type }: InvitationEvent,
  { brandId, creatorId, priceMinor, currency }: ToldInvitation,
): { senderId: string | null; text: string } {
  switch (type) {
    case 'INVITATION_SENT': {
      const price = formatMoney({ amountMinor: priceMinor, currency });
      return { senderId: brandId, text: `Бренд пригласил креатора в заказ, цена ${price}.` };
    }
    case 'INVITATION_DECLINED':
      return { senderId: creatorId, text: 'Креатор отклонил приглашение.' };
    case 'INVITATION_REVOKED':
      return { senderId: brandId, text: 'Бренд отозвал приглашение.' };
    case 'INVITATION_EXPIRED':
      return { senderId: null, text: 'Приглашение осталось без ответа, срок прошёл.' };
  }
}
