import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { DateTime } from '@/ui/date-time';
import type { DisputeCase, DisputeMessage } from '../dispute';
import { EvidenceAnchor } from './side-column';

/** All that was said, oldest first; what the sides must not see is marked as such. */
export function CaseFeed({ dispute }: { dispute: DisputeCase }) {
  const t = useTranslations('adminDisputes');
  const { deal, messages } = dispute;
  const authors = {
    BRAND: deal.brand.name,
    CREATOR: deal.creator.name,
    ADMIN: t('case.admin'),
    SYSTEM: t('case.system'),
  };
  const claim: DisputeMessage = {
    id: dispute.id,
    authorRole: dispute.openerRole,
    text: dispute.text,
    links: dispute.links,
    internal: false,
    createdAt: dispute.createdAt,
  };
  return (
    <ol className="flex flex-col gap-3">
      {[claim, ...messages].map((message) => (
        <li key={message.id}>
          <Entry message={message} author={authors[message.authorRole]} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ message, author }: { message: DisputeMessage; author: string }) {
  const t = useTranslations('adminDisputes');
  const { authorRole, internal } = message;
  const isSide = authorRole === 'BRAND' || authorRole === 'CREATOR';
  return (
    <article
      className={cx(
        'rounded-control border p-3',
        internal ? 'border-dashed border-line-strong bg-warn-soft' : 'border-line bg-bg',
      )}
    >
      <header className="flex flex-wrap items-baseline gap-x-2 text-13 text-ink-2">
        <span className="font-semibold text-ink">{author}</span>
        {isSide && <span>{t(authorRole === 'BRAND' ? 'brand' : 'creator')}</span>}
        {internal && (
          <span className="inline-flex items-center gap-1 font-medium text-warn">
            <EyeOff aria-hidden size={14} className="self-center" />
            {t('case.internal')}
          </span>
        )}
        <DateTime value={message.createdAt} className="ml-auto text-ink-3" />
      </header>
      <p className="prose-user mt-1">{message.text}</p>
      {message.links.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1">
          {message.links.map((url, index) => (
            <li key={index} className="min-w-0">
              <EvidenceAnchor url={url} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
