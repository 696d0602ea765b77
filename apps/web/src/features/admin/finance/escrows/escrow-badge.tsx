import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { STATUS_TABLE, toneFor } from '@/features/status/status-table';
import { Badge } from '@/ui/status-badge';

/** The state of a deal's money in words of neither side: «Возвращено бренду», not «вам». */
export function EscrowBadge({ status }: { status: Schema<'EscrowStatus'> }) {
  const t = useTranslations('adminFinance.escrowState');
  const look = STATUS_TABLE.escrow[status];
  return (
    <Badge icon={look.icon} tone={toneFor(look, 'brand')}>
      {t(status)}
    </Badge>
  );
}
