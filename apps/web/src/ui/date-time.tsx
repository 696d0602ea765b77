import { Clock } from 'lucide-react';
import { useNow, useTimeZone } from 'next-intl';
import { cx } from '@/lib/cx';
import {
  DEFAULT_TIME_ZONE,
  formatDate,
  formatDateTime,
  formatDateTimeFull,
  formatDeadline,
  formatRelative,
  formatTime,
  urgencyOf,
} from '@/lib/format/date';

type Form = 'dateTime' | 'date' | 'time' | 'relative';

/** A moment in the visitor's zone; the title says it in full, with the zone. */
export function DateTime({
  value,
  form = 'dateTime',
  className,
}: {
  value: string;
  form?: Form;
  className?: string;
}) {
  const timeZone = useTimeZone() ?? DEFAULT_TIME_ZONE;
  const now = useNow();
  const text: Record<Form, () => string> = {
    dateTime: () => formatDateTime(value, timeZone, now),
    date: () => formatDate(value, timeZone, now),
    time: () => formatTime(value, timeZone),
    relative: () => formatRelative(value, now),
  };
  return (
    <time dateTime={value} title={formatDateTimeFull(value, timeZone)} className={cx('tabular', className)}>
      {text[form]()}
    </time>
  );
}

/** A deadline: the date and, relative to now, how long is left; red only when it is past or in its last day. */
export function Deadline({ value, className }: { value: string; className?: string }) {
  const timeZone = useTimeZone() ?? DEFAULT_TIME_ZONE;
  const now = useNow();
  const urgency = urgencyOf(value, now);
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 whitespace-nowrap tabular',
        urgency === 'overdue' && 'text-danger',
        urgency === 'soon' && 'text-warn',
        className,
      )}
    >
      <Clock aria-hidden size={14} className="shrink-0" />
      <time dateTime={value} title={formatDateTimeFull(value, timeZone)}>
        {formatDateTime(value, timeZone, now)}
      </time>
      <span aria-hidden>·</span>
      <span>{formatDeadline(value, now)}</span>
    </span>
  );
}
