import type { Dispute, DisputeMessage } from '@/lib/api/types';

export type Statement = Pick<DisputeMessage, 'id' | 'authorRole' | 'text' | 'links' | 'createdAt'>;

export interface Statements {
  /** The first word of each side; null where it has said nothing. */
  positions: Record<'BRAND' | 'CREATOR', Statement | null>;
  /** What was said after that by anybody, oldest first. */
  feed: Statement[];
}

/** Sorts what was said into two positions and what followed; what opened the dispute is its opener's first word. */
export function statementsOf(
  dispute: Pick<Dispute, 'id' | 'openerRole' | 'text' | 'links' | 'createdAt' | 'messages'>,
): Statements {
  const all: Statement[] = [{ ...dispute, authorRole: dispute.openerRole }, ...dispute.messages];
  const firstOf = (role: DisputeMessage['authorRole']) =>
    all.find(({ authorRole }) => authorRole === role) ?? null;
  const positions = { BRAND: firstOf('BRAND'), CREATOR: firstOf('CREATOR') };
  // A dispute that opened by itself has nobody's words.
  const feed = all.filter(
    (one) => one.authorRole !== 'SYSTEM' && one !== positions.BRAND && one !== positions.CREATOR,
  );
  return { positions, feed };
}
