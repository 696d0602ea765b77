import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { Deal, Submission } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { ChangeRequestCard } from './change-request-card';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';
import { isActiveRequest, isPastSubmission } from './live-parts';

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
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('version', { version: submission.version })}</h3>
        <StatusBadge
          entity="submission"
          code={submission.status}
          side={statusSide(side)}
          past={isPastSubmission(deal, submission)}
        />
      </div>
      <p className="text-13 text-ink-3">
        <DateTime value={submission.createdAt} />
      </p>
      {submission.note && <p className="prose-user mt-2">{submission.note}</p>}
      <SubmissionLinks submission={submission} />
    </div>
  );
}

function SubmissionLinks({ submission }: { submission: Submission }) {
  const tCommon = useTranslations('common');
  const tEnums = useTranslations('enums.itemType');
  return (
    <ul className="mt-2 flex flex-col gap-1">
      {submission.items.map((item, index) => (
        <li key={index}>
          <a
            href={item.url}
            target="_blank"
            rel="noopener nofollow ugc"
            className="flex min-h-control items-center gap-2 rounded-control border border-line px-3 hover:border-line-strong"
          >
            <ExternalLink aria-hidden size={16} className="shrink-0 text-ink-3" />
            <span className="font-medium">{tEnums(item.type)}</span>
            <span className="min-w-0 truncate text-13 text-ink-3">{hostOf(item.url)}</span>
            <span className="sr-only">{tCommon('externalLink')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
