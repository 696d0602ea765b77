import type { ReactNode } from 'react';
import { Card } from '@/ui/card';

/** The open piece of work: what it is, what can be decided, and all that the decision rests on. */
export function DeskPanel({
  title,
  facts,
  actions,
  children,
}: {
  title: ReactNode;
  facts?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card>
      <header className="sticky top-13 z-10 flex flex-wrap items-start gap-x-4 gap-y-3 rounded-t-card border-b border-line bg-surface p-4 max-lg:static">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="text-18 font-semibold text-pretty">{title}</h2>
          {facts && (
            <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-2">{facts}</div>
          )}
        </div>
        {actions && (
          <div className="flex flex-wrap gap-2 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:border-line max-lg:bg-bg max-lg:p-3 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))] max-lg:*:flex-1">
            {actions}
          </div>
        )}
      </header>
      <div className="flex flex-col gap-5 p-4 max-lg:pb-24">{children}</div>
    </Card>
  );
}

export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-2 text-13 font-medium text-ink-2">{title}</h3>
      {children}
    </section>
  );
}
