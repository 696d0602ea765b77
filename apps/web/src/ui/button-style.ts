import { cx } from '@/lib/cx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'lg';

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap select-none ' +
  'transition-colors off:cursor-not-allowed aria-disabled:cursor-not-allowed';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary/88 off:bg-sunken off:text-ink-3',
  secondary:
    'border border-line-strong bg-surface text-ink hover:bg-sunken off:border-line off:text-ink-3 off:hover:bg-surface',
  ghost: 'text-ink-2 hover:bg-sunken hover:text-ink off:text-ink-3 off:hover:bg-transparent',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft off:border-line off:text-ink-3',
};

const SIZES: Record<ButtonSize, string> = {
  md: 'min-h-control px-4 text-14',
  lg: 'min-h-11 px-5 text-16',
};

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
}

export function buttonStyle({ variant = 'primary', size = 'md', className }: ButtonLook): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], className);
}
