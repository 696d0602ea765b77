import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { YourMove } from '@/ui/your-move';
import type { Task } from './queue';

/** A row of the queue: what waits, of what, and one click to it. */
export function TaskRow({ task }: { task: Task }) {
  return (
    <article className="group relative flex items-center gap-4 p-4 transition-colors hover:bg-sunken/60 md:px-5">
      <div className="min-w-0 flex-1">
        <h3 className="text-16 font-semibold">
          <Link
            href={task.href}
            className="outline-none after:absolute after:inset-0 group-has-focus-visible:after:outline-2 group-has-focus-visible:after:-outline-offset-2 group-has-focus-visible:after:outline-ring"
          >
            {task.title}
          </Link>
        </h3>
        <p className="mt-0.5 truncate text-13 text-ink-2">{task.subject || '—'}</p>
        <YourMove className="mt-2" />
      </div>
      <span
        aria-hidden
        className="hidden shrink-0 items-center gap-1.5 font-medium text-ink-2 group-hover:text-ink sm:flex"
      >
        {task.action}
        <ArrowRight size={16} />
      </span>
    </article>
  );
}
