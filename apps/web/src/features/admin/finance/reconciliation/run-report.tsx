import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { DateTime } from '@/ui/date-time';
import { CheckList } from './check-list';
import { byCheck, secondsOf, type Reconciliation } from './difference';
import { DifferenceTable } from './difference-table';
import { RunStarter } from './run-starter';

/** What a run has found: that all agrees, or every difference with its meaning and the way to the entries behind it. */
export function RunReport({ run }: { run: Reconciliation }) {
  return (
    <div className="flex flex-col gap-4">
      <Verdict run={run} />
      {byCheck(run).map(([{ check, title, explanation }, differences]) => (
        <section key={check} aria-label={title}>
          <h3 className="text-16 font-semibold">{title}</h3>
          <p className="mb-2 max-w-prose text-ink-2">{explanation}</p>
          <DifferenceTable label={title} differences={differences} />
        </section>
      ))}
      <CheckList checks={run.checks} />
    </div>
  );
}

function Verdict({ run }: { run: Reconciliation }) {
  const t = useTranslations('adminFinance.reconciliation');
  const isClear = run.count === 0;
  const Icon = isClear ? CircleCheck : TriangleAlert;
  return (
    <section
      className={cx(
        'flex flex-wrap items-start gap-x-4 gap-y-1 rounded-card p-4',
        isClear ? 'bg-money-soft' : 'bg-danger-soft',
      )}
    >
      <Icon aria-hidden size={24} className={cx('shrink-0', isClear ? 'text-money' : 'text-danger')} />
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-18 font-semibold">{isClear ? t('clear') : t('found', { count: run.count })}</h2>
        <p className="max-w-prose text-ink-2">
          {isClear ? t('clearText', { count: run.checks.length }) : t('foundText')}
        </p>
      </div>
      <p className="text-13 text-ink-2">
        <DateTime value={run.finishedAt} />, {t('took', { seconds: secondsOf(run) })}
        <span className="block">
          <RunStarter run={run} />
        </span>
      </p>
    </section>
  );
}
