import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';

/** The marker of the whole product: persimmon stands here and nowhere else. */
export function YourMove({ className }: { className?: string }) {
  const t = useTranslations('common');
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 text-13 font-semibold whitespace-nowrap text-accent-text',
        className,
      )}
    >
      <span aria-hidden className="h-3 w-1.5 rounded-full bg-accent" />
      {t('yourMove')}
    </span>
  );
}
