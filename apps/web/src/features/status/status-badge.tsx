import { useTranslations } from 'next-intl';
import { Badge } from '@/ui/status-badge';
import {
  STATUS_TABLE,
  toneFor,
  type Side,
  type StatusCode,
  type StatusEntity,
  type StatusLook,
} from './status-table';

interface StatusBadgeProps<E extends StatusEntity> {
  entity: E;
  code: StatusCode<E>;
  side: Side;
  /** The state is history: nobody has a move because of it, so it has no tone. */
  past?: boolean;
  className?: string;
}

/** The state of an object in the words of the one who looks. Deals, whose words hold sums and dates, have DealStatusBadge. */
export function StatusBadge<E extends Exclude<StatusEntity, 'deal'>>({
  entity,
  code,
  side,
  past = false,
  className,
}: StatusBadgeProps<E>) {
  const t = useTranslations('status');
  const look: StatusLook = STATUS_TABLE[entity][code];
  // TypeScript cannot follow a generic entity into the keys; the table's own type has checked that each exists.
  const key = `${entity}.${code}.${side}` as Parameters<typeof t>[0];
  return (
    <Badge icon={look.icon} tone={past ? 'neutral' : toneFor(look, side)} className={className}>
      {t(key)}
    </Badge>
  );
}
