import { cx } from '@/lib/cx';

/** A grey place for something that is being fetched; give it the size of that thing. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block animate-pulse-soft rounded-chip bg-sunken', className)} />;
}

/** Rows of a list that is being fetched. */
export function ListSkeleton({ rows = 5, label }: { rows?: number; label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface"
    >
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex items-center gap-3 p-4">
          <Skeleton className="size-10 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-3/5" />
          </div>
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </div>
  );
}

/** A grid of 9:16 tiles that is being fetched. */
export function TileGridSkeleton({ tiles = 8, label }: { tiles?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="grid grid-cols-2 gap-4 md:grid-cols-3 lg:grid-cols-4">
      {Array.from({ length: tiles }, (_, index) => (
        <div key={index} className="flex flex-col gap-3">
          <Skeleton className="aspect-9/16 rounded-card" />
          <Skeleton className="h-4 w-4/5" />
          <Skeleton className="h-4 w-2/5" />
        </div>
      ))}
    </div>
  );
}
