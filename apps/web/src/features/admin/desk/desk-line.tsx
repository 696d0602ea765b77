import type { ReactNode } from 'react';

interface DeskLineProps {
  title: string;
  /** At the right of the title: the sum. */
  sum: ReactNode;
  /** A line of its own between the two. */
  between?: ReactNode;
  note: ReactNode;
  when: ReactNode;
}

/** One piece of work in the list of a desk: what it is and how much, what to know of it and since when. */
export function DeskLine({ title, sum, between, note, when }: DeskLineProps) {
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{title}</span>
        <span className="shrink-0 font-medium">{sum}</span>
      </span>
      {between && <span className="mt-0.5 block truncate text-13 text-ink-2">{between}</span>}
      <span className="mt-0.5 flex items-baseline justify-between gap-3 text-13 text-ink-3">
        <span className="min-w-0 truncate">{note}</span>
        <span className="shrink-0">{when}</span>
      </span>
    </>
  );
}
