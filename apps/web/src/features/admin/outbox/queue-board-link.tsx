import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/ui/button-style';

/** Served by the API and not by this app, so it is a plain link. */
const QUEUE_BOARD = '/ops/queues';

/** The way to Bull board, which only shows. */
export function QueueBoardLink({ children }: { children: string }) {
  const t = useTranslations('common');
  return (
    <a href={QUEUE_BOARD} target="_blank" rel="noopener" className={buttonStyle({ variant: 'secondary' })}>
      {children}
      <ExternalLink role="img" aria-label={t('externalLink')} size={16} />
    </a>
  );
}
