import { SlidersHorizontal, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonStyle } from './button-style';
import { iconButtonStyle } from './icon-button';

/** The conditions of a list on a phone: a button and the sheet that it opens, by the browser's own means. */
export function FilterSheet({
  title,
  closeLabel,
  children,
}: {
  title: string;
  closeLabel: string;
  children: ReactNode;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget="filter-sheet"
        className={buttonStyle({ variant: 'secondary', className: 'lg:hidden' })}
      >
        <SlidersHorizontal aria-hidden size={16} />
        <span className="max-sm:sr-only">{title}</span>
      </button>
      <div
        id="filter-sheet"
        popover="auto"
        className="inset-x-0 top-auto bottom-0 m-0 max-h-[90dvh] w-full max-w-none animate-sheet-in overflow-y-auto overscroll-contain rounded-t-sheet border-t border-line bg-surface px-4 pb-6 text-ink shadow-overlay backdrop:bg-scrim lg:hidden"
      >
        <div className="sticky top-0 z-10 mb-4 flex items-center justify-between bg-surface py-3">
          <p className="text-20 font-semibold">{title}</p>
          <button
            type="button"
            popoverTarget="filter-sheet"
            popoverTargetAction="hide"
            aria-label={closeLabel}
            className={iconButtonStyle}
          >
            <X aria-hidden size={20} />
          </button>
        </div>
        {children}
      </div>
    </>
  );
}
