'use client';

import { useRouter } from 'next/navigation';
import { useRef, useTransition, type ReactNode, type SubmitEvent } from 'react';
import { cx } from '@/lib/cx';

interface FilterFormProps {
  /** The page whose list is filtered. */
  action: string;
  label: string;
  /** Goes to the new list at each change, without waiting for a button. */
  auto?: boolean;
  /** Values that need no place in the address. */
  defaults?: Record<string, string | undefined>;
  className?: string;
  children: ReactNode;
}

const TYPING_PAUSE_MS = 350;

/** Several values of one name become a comma list, empty ones are left out: an address worth sharing. */
function addressOf(
  form: HTMLFormElement,
  action: string,
  defaults: Record<string, string | undefined>,
): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() && value !== defaults[name])
      values.set(name, [...(values.get(name) ?? []), value.trim()]);
  }
  const query = new URLSearchParams([...values].map(([name, list]) => [name, list.join(',')]));
  return query.size > 0 ? `${action}?${query}` : action;
}

/** Conditions of a list. A plain GET form that needs no script; with it the page changes without a reload. */
export function FilterForm({
  action,
  label,
  auto = false,
  defaults = {},
  className,
  children,
}: FilterFormProps) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();

  const go = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    form.closest<HTMLElement>('[popover]')?.hidePopover();
    startTransition(() => router.push(addressOf(form, action, defaults), { scroll: false }));
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    go(event.currentTarget);
  };
  const onInput = (form: HTMLFormElement, typing: boolean) => {
    if (!auto) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => go(form), typing ? TYPING_PAUSE_MS : 0);
  };

  return (
    <form
      action={action}
      aria-label={label}
      aria-busy={pending}
      className={cx(className, pending && 'opacity-70')}
      onSubmit={onSubmit}
      onInput={(event) => {
        const field = event.target;
        onInput(
          event.currentTarget,
          field instanceof HTMLInputElement && !['checkbox', 'radio'].includes(field.type),
        );
      }}
    >
      {children}
    </form>
  );
}
