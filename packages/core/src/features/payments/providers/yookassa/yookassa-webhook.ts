import type { ProviderWebhook } from '../../payment-provider.port.js';

const ID = /^[\w-]{1,64}$/;

interface Notification {
  event?: unknown;
  object?: { id?: unknown; payment_id?: unknown } | null;
}

/**
 * Notifications are not signed, so a good one and a forged one look alike, and neither is believed: all that is
 * taken from it is which object to fetch. https://yookassa.ru/developers/using-api/webhooks
 */
export function parseNotification(rawBody: string): ProviderWebhook | null {
  const { event, object } = notificationOf(rawBody);
  if (typeof event !== 'string' || !isId(object?.id)) return null;
  switch (event) {
    case 'payment.succeeded':
    case 'payment.canceled':
      return { event, object: 'PAYMENT', objectId: object.id };
    case 'refund.succeeded':
      // It is the payment that changed; each of its refunds is a change of its own.
      return isId(object.payment_id)
        ? { event: `${event}:${object.id}`, object: 'PAYMENT', objectId: object.payment_id }
        : null;
    case 'payout.succeeded':
    case 'payout.canceled':
      return { event, object: 'PAYOUT', objectId: object.id };
    default:
      return null;
  }
}

const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

function notificationOf(rawBody: string): Notification {
  try {
    const body: unknown = JSON.parse(rawBody);
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
}
