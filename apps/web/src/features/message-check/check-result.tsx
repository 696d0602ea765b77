import { useTranslations } from 'next-intl';
import type { MessageCheck } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';

export function CheckResult({ found: { isOurs, channel, sentAt } }: { found: MessageCheck }) {
  const t = useTranslations('check');
  if (!isOurs) {
    return (
      <Notice tone="danger" title={t('notOurs')}>
        {t('notOursHint')}
      </Notice>
    );
  }
  return (
    <Notice tone="money" title={t('ours')}>
      {t('oursBy', { channel: channel ?? 'other' })} {sentAt && <DateTime value={sentAt} />}
    </Notice>
  );
}
