import { cx } from '@/lib/cx';

/**
 * A reference as the books keep it: the name of an account, of a posting, of a provider's payment. It is copied and
 * searched for, never read as a word, so it stands apart from the text and outside of its language.
 */
export function Reference({ children, className }: { children: string; className?: string }) {
  return (
    <code translate="no" className={cx('font-mono text-12 break-all text-ink-3', className)}>
      {children}
    </code>
  );
}
