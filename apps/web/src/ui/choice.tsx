import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/lib/cx';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
};

const ROW = 'flex min-h-control items-center gap-3 py-1 has-disabled:text-ink-3';
const BOX =
  'peer size-5 appearance-none border border-line-strong bg-surface transition-colors checked:border-primary checked:bg-primary ' +
  'disabled:border-line disabled:bg-sunken aria-invalid:border-danger';

function Caption({ label, hint }: { label: ReactNode; hint?: ReactNode }) {
  return (
    <span className="flex min-w-0 flex-col">
      <span>{label}</span>
      {hint && <span className="text-13 text-ink-3">{hint}</span>}
    </span>
  );
}

export function Checkbox({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <label className={cx(ROW, className)}>
      <span className="relative flex shrink-0">
        <input {...rest} type="checkbox" className={cx(BOX, 'rounded-chip')} />
        <Check
          aria-hidden
          size={14}
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto text-on-primary opacity-0 peer-checked:opacity-100"
        />
      </span>
      <Caption label={label} hint={hint} />
    </label>
  );
}

export function Radio({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <label className={cx(ROW, className)}>
      <span className="relative flex shrink-0">
        <input {...rest} type="radio" className={cx(BOX, 'rounded-full')} />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 m-auto size-2 rounded-full bg-on-primary opacity-0 peer-checked:opacity-100"
        />
      </span>
      <Caption label={label} hint={hint} />
    </label>
  );
}

/** A radio button as a card, for choices that deserve a sentence. */
export function RadioCard({ label, hint, className, ...rest }: ChoiceProps) {
  return (
    <label
      className={cx(
        'flex items-start gap-3 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong',
        'has-checked:border-primary has-checked:ring-1 has-checked:ring-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
        className,
      )}
    >
      <span className="relative mt-0.5 flex shrink-0">
        <input {...rest} type="radio" className={cx(BOX, 'rounded-full outline-none')} />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 m-auto size-2 rounded-full bg-on-primary opacity-0 peer-checked:opacity-100"
        />
      </span>
      <Caption label={<span className="font-medium">{label}</span>} hint={hint} />
    </label>
  );
}

/** A checkbox as a chip, for picking several of a short list. */
export function ChoiceChip({
  label,
  className,
  type = 'checkbox',
  ...rest
}: Omit<ComponentProps<'input'>, 'children'> & { label: ReactNode }) {
  return (
    <label
      className={cx(
        'inline-flex min-h-control items-center rounded-chip border border-line-strong bg-surface px-3 text-14 transition-colors hover:bg-sunken',
        'has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
        className,
      )}
    >
      <input {...rest} type={type} className="sr-only" />
      {label}
    </label>
  );
}
