import { DateTime } from '@/ui/date-time';
import type { Statement } from './match';

/** From the first moment that a statement tells of to the last. */
export function Period({ of: { periodFrom, periodTo } }: { of: Pick<Statement, 'periodFrom' | 'periodTo'> }) {
  return (
    <>
      <DateTime value={periodFrom} /> – <DateTime value={periodTo} />
    </>
  );
}
