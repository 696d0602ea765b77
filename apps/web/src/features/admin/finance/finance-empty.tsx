import { SearchX, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/empty-state';
import { buttonStyle } from '@/ui/button-style';

interface FinanceEmptyProps {
  icon: LucideIcon;
  title: string;
  text: string;
  action?: ReactNode;
  /** The list under no condition, where a condition is what empties it. */
  resetHref?: string;
}

/** An empty list of finance: because nothing happened yet, or because nothing meets the conditions. */
export function FinanceEmpty({ icon: Icon, title, text, action, resetHref }: FinanceEmptyProps) {
  const t = useTranslations('adminFinance.list');
  return resetHref ? (
    <EmptyState
      icon={<SearchX aria-hidden size={24} />}
      title={t('nothingFound')}
      text={t('nothingFoundText')}
      action={
        // A plain link: the fields of the form keep what was typed into them otherwise.
        <a href={resetHref} className={buttonStyle({ variant: 'primary' })}>
          {t('reset')}
        </a>
      }
    />
  ) : (
    <EmptyState icon={<Icon aria-hidden size={24} />} title={title} text={text} action={action} />
  );
}
