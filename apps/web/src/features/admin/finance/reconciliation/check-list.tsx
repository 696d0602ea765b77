import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Card } from '@/ui/card';
import type { Reconciliation } from './difference';

/** All that is compared, whether or not it differed: what «Расхождений нет» stands for. */
export function CheckList({ checks }: Pick<Reconciliation, 'checks'>) {
  const t = useTranslations('adminFinance.reconciliation');
  return (
    <Card>
      <details>
        <summary className="min-h-control cursor-pointer px-4 py-2.5 font-medium">
          {t('checks', { count: checks.length })}
        </summary>
        <ul className="grid gap-x-8 gap-y-3 px-4 pb-4 md:grid-cols-2 xl:grid-cols-3">
          {checks.map(({ check, title, explanation, listedCount }) => (
            <li key={check} className="flex gap-2">
              {listedCount === 0 ? (
                <CircleCheck
                  role="img"
                  aria-label={t('clear')}
                  size={16}
                  className="mt-0.5 shrink-0 text-money"
                />
              ) : (
                <TriangleAlert
                  role="img"
                  aria-label={t('count', { count: listedCount })}
                  size={16}
                  className="mt-0.5 shrink-0 text-danger"
                />
              )}
              <span className="min-w-0">
                {title}
                <span className="block text-13 text-ink-3">{explanation}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}
