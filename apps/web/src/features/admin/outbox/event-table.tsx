import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { Reference } from '@/ui/reference';
import { Table, Td, Th } from '@/ui/table';
import { RetryButton } from './retry-button';

type OutboxEvent = Schema<'OutboxEventDto'>;
export type EventState = OutboxEvent['state'];

/** The moment that counts in each state. */
const MOMENT = {
  DEAD: { term: 'diedAt', of: ({ deadAt }: OutboxEvent) => deadAt },
  WAITING: { term: 'nextAttempt', of: ({ nextAttemptAt }: OutboxEvent) => nextAttemptAt },
  DONE: { term: 'doneAt', of: ({ doneAt }: OutboxEvent) => doneAt },
} as const;

export function EventTable({ state, events }: { state: EventState; events: readonly OutboxEvent[] }) {
  const t = useTranslations('adminOutbox');
  const moment = MOMENT[state];
  return (
    <Table label={t(`tab.${state}`)}>
      <thead>
        <tr>
          <Th>{t('created')}</Th>
          <Th>{t('type')}</Th>
          <Th>{t('subject')}</Th>
          <Th>{t('request')}</Th>
          <Th numeric>{t('attempts')}</Th>
          <Th>{t('error')}</Th>
          <Th>{t(moment.term)}</Th>
          {state === 'DEAD' && <Th>{t('action')}</Th>}
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} momentAt={moment.of(event)} />
        ))}
      </tbody>
    </Table>
  );
}

function EventRow({ event, momentAt }: { event: OutboxEvent; momentAt: string | null }) {
  const t = useTranslations('adminOutbox');
  const aggregate = `aggregate.${event.aggregateType}` as 'aggregate.other';
  return (
    <tr>
      <Td className="whitespace-nowrap">
        <DateTime value={event.createdAt} />
      </Td>
      <Td className="whitespace-nowrap">
        <Reference>{event.type}</Reference>
      </Td>
      <Td className="min-w-40">
        {t(t.has(aggregate) ? aggregate : 'aggregate.other')}
        <br />
        <Reference>{event.aggregateId}</Reference>
      </Td>
      <Td className="min-w-40">
        <Reference>{event.requestId}</Reference>
      </Td>
      <Td numeric>{event.attempts}</Td>
      <Td>{event.lastError && <Reference>{event.lastError}</Reference>}</Td>
      <Td className="whitespace-nowrap">{momentAt && <DateTime value={momentAt} />}</Td>
      {event.state === 'DEAD' && (
        <Td>{event.allowedActions.includes('RETRY') && <RetryButton eventId={event.id} />}</Td>
      )}
    </tr>
  );
}
