import type { ShownOffer } from './channel-sender.port.js';

/** As a delivery's row holds it: both columns or none. */
export const shownOffer = (id: string | null, revision: number | null): ShownOffer | null =>
  id === null || revision === null ? null : { id, revision };
