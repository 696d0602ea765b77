import type { ReactNode } from 'react';

/** Nothing to show: says why, and offers one thing to do about it. */
export function EmptyState({
  title,
  text,
  action,
  icon,
}: {
  title: string;
  text?: string;
  action?: ReactNode;
  icon?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-card border border-dashed border-line px-6 py-12 text-center">
      {icon && (
        <span className="mb-4 flex size-12 items-center justify-center rounded-full bg-sunken text-ink-3">
          {icon}
        </span>
      )}
      <p className="text-18 font-semibold text-balance">{title}</p>
      {text && <p className="mt-1 max-w-md text-ink-2 text-pretty">{text}</p>}
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}
