import type { Schema } from '@dubl/api-client';

export type DisputeSummary = Schema<'DisputeSummaryDto'>;
export type DisputeCase = Schema<'AdminDisputeDto'>;
export type DisputeMessage = Schema<'DisputeMessageDto'>;

export type SideOfDispute = 'BRAND' | 'CREATOR';

export interface EvidenceLink {
  url: string;
  /** What it was sent with. */
  from: 'CLAIM' | 'MESSAGE';
  at: string;
}

/** What one side has put forward: its claim, where it opened the dispute, and all its links in their order. */
export function positionOf(
  { openerRole, text, links, createdAt, messages }: DisputeCase,
  side: SideOfDispute,
): { claim: string | null; saidLast: DisputeMessage | null; evidence: EvidenceLink[] } {
  const isOpener = openerRole === side;
  const said = messages.filter(({ authorRole, internal }) => authorRole === side && !internal);
  return {
    claim: isOpener ? text : null,
    saidLast: said.at(-1) ?? null,
    evidence: [
      ...(isOpener ? links.map((url) => ({ url, from: 'CLAIM' as const, at: createdAt })) : []),
      ...said.flatMap((message) =>
        message.links.map((url) => ({ url, from: 'MESSAGE' as const, at: message.createdAt })),
      ),
    ],
  };
}

/** The neighbours of a dispute in the queue, around its ends; both absent where it is alone or not in it. */
export function neighboursOf(
  queue: readonly { id: string }[],
  id: string,
): { previous?: string; next?: string } {
  const at = queue.findIndex((one) => one.id === id);
  if (queue.length === 0 || (at >= 0 && queue.length === 1)) return {};
  if (at < 0) return { next: queue[0]!.id };
  return {
    previous: queue[(at + queue.length - 1) % queue.length]!.id,
    next: queue[(at + 1) % queue.length]!.id,
  };
}
