import { useTranslations } from 'next-intl';
import type { Alert } from '@/lib/api/types';
import { LinkButton } from '@/ui/link-button';
import { feedOf } from './alert-conditions';
import { AlertMenu } from './alert-menu';
import { AlertSwitch } from './alert-switch';

/** An alert of the creator: what it looks for, what it has found, on or off. */
export function AlertRow({ alert, conditions }: { alert: Alert; conditions: string }) {
  const t = useTranslations('alerts');
  const { id, name, isActive, found } = alert;
  return (
    <article className="flex flex-col gap-3 p-4 md:p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="text-16 font-semibold wrap-anywhere">{name}</h3>
          <p className="mt-0.5 text-13 text-ink-2 wrap-anywhere">{conditions}</p>
        </div>
        <AlertSwitch id={id} name={name} isActive={isActive} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-13 text-ink-3">{isActive ? t('found', { count: found }) : t('off')}</p>
        <div className="flex gap-2">
          <LinkButton href={feedOf(alert.filters)} variant="secondary">
            {t('open')}
          </LinkButton>
          <AlertMenu id={id} name={name} />
        </div>
      </div>
    </article>
  );
}
