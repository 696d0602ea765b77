import { useTranslations } from 'next-intl';
import { NavLink } from '@/features/shell/nav-link';

const TABS = [
  ['', 'overview'],
  ['/accounts', 'accounts'],
  ['/transactions', 'transactions'],
  ['/escrows', 'escrows'],
  ['/deposits', 'deposits'],
  ['/reconciliation', 'reconciliation'],
  ['/statements', 'statements'],
  ['/adjustments', 'adjustments'],
  ['/commission', 'commission'],
] as const;

/** The parts of finance, each a page of its own. */
export function FinanceNav() {
  const t = useTranslations('adminFinance');
  return (
    <nav aria-label={t('tabs')} className="no-scrollbar -mx-4 mb-4 overflow-x-auto px-4">
      <ul className="flex min-w-max border-b border-line">
        {TABS.map(([path, label]) => (
          <li key={label}>
            <NavLink
              href={`/admin/finance${path}`}
              exact={path === ''}
              className="-mb-px flex min-h-11 items-center border-b-2 border-transparent px-3 font-medium text-ink-2 transition-colors -outline-offset-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink"
            >
              {t(`tab.${label}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
