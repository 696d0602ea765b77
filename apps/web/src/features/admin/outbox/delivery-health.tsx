import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateTime } from '@/ui/date-time';
import { Badge } from '@/ui/status-badge';
import { QueueBoardLink } from './queue-board-link';

type Health = Pick<Schema<'HealthDto'>, 'worker' | 'outbox' | 'queue'>;

/** Whether anybody is at work on the events, and how far behind. */
export function DeliveryHealth({ health: { worker, outbox, queue } }: { health: Health }) {
  const t = useTranslations('adminOutbox');
  const isUp = worker.state === 'up';
  const seconds = Math.ceil(outbox.lagMs / 1000);
  return (
    <section aria-label={t('health')} className="mb-4 rounded-card border border-line bg-surface p-4">
      <dl className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Fact term={t('worker')}>
          <Badge icon={isUp ? 'done' : 'refused'} tone={isUp ? 'money' : 'danger'}>
            {t(`workerState.${worker.state}`)}
          </Badge>
          {!isUp && worker.lastSeenAt && (
            <p className="mt-1 text-13 text-ink-2">
              {t.rich('lastSeen', { date: () => <DateTime value={worker.lastSeenAt!} form="relative" /> })}
            </p>
          )}
        </Fact>
        <Fact term={t('backlog')}>{outbox.backlog}</Fact>
        <Fact term={t('lag')}>{seconds === 0 ? t('lagNone') : t('lagSeconds', { seconds })}</Fact>
        <Fact term={t('queue')}>{queue ? queue.waiting + queue.active : t('queueAway')}</Fact>
      </dl>
      <div className="mt-4">
        <QueueBoardLink>{t('board')}</QueueBoardLink>
      </div>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-ink-2">{term}</dt>
      <dd className="mt-1 font-medium tabular">{children}</dd>
    </div>
  );
}
