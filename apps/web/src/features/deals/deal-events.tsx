import type { ThreadEvent } from '@/features/messages/thread';
import type { Deal } from '@/lib/api/types';
import { ChangeRequestCard } from './change-request-card';
import type { DealSide } from './deal-actions';
import { SubmissionCard } from './deal-versions';
import { isActiveRequest } from './live-parts';

/** Versions of the work and requests for changes, to stand in the conversation at their time. */
export function dealEvents(deal: Deal, side: DealSide): ThreadEvent[] {
  return deal.submissions.flatMap((submission) => [
    {
      id: submission.id,
      createdAt: submission.createdAt,
      content: (
        <div className="rounded-card border border-line bg-surface p-4">
          <SubmissionCard deal={deal} submission={submission} side={side} />
        </div>
      ),
    },
    ...submission.changeRequests.map((request) => ({
      id: request.id,
      createdAt: request.createdAt,
      content: <ChangeRequestCard request={request} active={isActiveRequest(deal, side, request)} />,
    })),
  ]);
}
