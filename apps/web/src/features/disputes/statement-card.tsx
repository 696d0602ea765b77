import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { LinkList } from '@/ui/link-list';
import type { Statement } from './statements';

/** Words of one side or of an administrator, when they were said, and the links that prove them. */
export function StatementCard({ statement, author }: { statement: Statement; author?: string }) {
  const t = useTranslations('disputes.statement');
  const { text, links, createdAt } = statement;
  return (
    <article className="rounded-control bg-sunken p-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-13 text-ink-3">
        {author && <span className="font-semibold text-ink">{author}</span>}
        <DateTime value={createdAt} />
      </p>
      <p className="prose-user mt-1">{text}</p>
      {links.length > 0 && (
        <LinkList links={links.map((url, index) => ({ url, label: t('link', { number: index + 1 }) }))} />
      )}
    </article>
  );
}
