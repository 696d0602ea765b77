import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/lib/cx';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & { label: string; icon: ReactNode };

export const iconButtonStyle =
  'inline-flex size-control shrink-0 items-center justify-center rounded-control text-ink-2 transition-colors hover:bg-sunken hover:text-ink disabled:text-ink-3';

export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} aria-label={label} title={label} className={cx(iconButtonStyle, className)}>
      {icon}
    </button>
  );
}
