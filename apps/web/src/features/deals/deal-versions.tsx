import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { Deal, Submission } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { LinkList } from '@/ui/link-list';
import { ChangeRequestCard } from './change-request-card';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';
import { isActiveRequest, isPastSubmission, submissionState } from './live-parts';

/** All versions of the work, newest first, each with what was asked to change. */
export function DealVersions({ deal, side }: { deal: Deal; side: DealSide }) {
  const t = useTranslations('deals.work');
  return (
    <>
      <p className="mb-3 text-ink-2 tabular">
        {t('rounds', { used: deal.revisionRoundsUsed, allowed: deal.revisionRoundsAllowed })}
      </p>
      {deal.submissions.length === 0 ? (
        <p className="text-ink-3">{t('empty')}</p>
      ) : (
        <ol className="flex flex-col gap-4">
          {deal.submissions.map((submission) => (
            <li key={submission.id} className="border-t border-line pt-4 first:border-0 first:pt-0">
              <SubmissionCard deal={deal} submission={submission} side={side} />
              {submission.changeRequests.map((request) => (
                <ChangeRequestCard
                  key={request.id}
                  request={request}
                  active={isActiveRequest(deal, side, request)}
                  className="mt-3"
                />
              ))}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface SubmissionCardProps {
  deal: Deal;
  submission: Submission;
  side: DealSide;
}

export function SubmissionCard({ deal, submission, side }: SubmissionCardProps) {
  const t = useTranslations('deals.work');
  const tEnums = useTranslations('enums.itemType');
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('version', { version: submission.version })}</h3>
        <StatusBadge
          entity="submission"
          code={submissionState(deal, submission)}
          side={statusSide(side)}
          past={isPastSubmission(deal, submission)}
        />
      </div>
      <p className="text-13 text-ink-3">
        <DateTime value={submission.createdAt} />
      </p>
      {submission.note && <p className="prose-user mt-2">{submission.note}</p>}
      <LinkList links={submission.items.map(({ url, type }) => ({ url, label: tEnums(type) }))} />
    </div>
  );
}
