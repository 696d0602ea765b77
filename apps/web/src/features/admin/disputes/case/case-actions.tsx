'use client';

import { ChevronLeft, ChevronRight, Keyboard } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useHotkeys } from '@/lib/use-hotkeys';
import { Button } from '@/ui/button';
import { IconButton } from '@/ui/icon-button';
import { useHotkeySetting } from '../../desk/hotkey-setting';
import { KeysDialog } from '../../desk/keys-dialog';
import type { ResolvableDispute } from './resolution';

// Most of the time a case is read; the form, and what checks it, come when they are asked for.
const ResolveDialog = lazy(() => import('./resolve-dialog'));

interface CaseActionsProps {
  dispute: ResolvableDispute;
  canResolve: boolean;
  neighbours: { previous?: string; next?: string };
}

/** What can be done with the open case, by buttons and by the keys of a desk. */
export function CaseActions({ dispute, canResolve, neighbours }: CaseActionsProps) {
  const t = useTranslations('adminDisputes');
  const tKey = useTranslations('admin.desk.key');
  const router = useRouter();
  const [dialog, setDialog] = useState<'resolve' | 'keys' | null>(null);
  const [isOn] = useHotkeySetting();
  const leadTo = (id: string | undefined) => (id ? () => router.push(`/admin/disputes/${id}`) : undefined);
  const [previous, next] = [leadTo(neighbours.previous), leadTo(neighbours.next)];
  useHotkeys({
    ...(isOn && {
      KeyJ: next,
      KeyK: previous,
      KeyN: next,
      KeyA: canResolve ? () => setDialog('resolve') : undefined,
    }),
    '?': () => setDialog('keys'),
  });
  return (
    <>
      <div className="flex gap-1 max-md:order-last">
        <IconButton
          label={t('case.previous')}
          icon={<ChevronLeft aria-hidden size={18} />}
          disabled={!previous}
          onClick={previous}
        />
        <IconButton
          label={t('case.next')}
          icon={<ChevronRight aria-hidden size={18} />}
          disabled={!next}
          onClick={next}
        />
        <IconButton
          label={t('case.keys')}
          icon={<Keyboard aria-hidden size={18} />}
          className="max-md:hidden"
          onClick={() => setDialog('keys')}
        />
      </div>
      {canResolve && <Button onClick={() => setDialog('resolve')}>{t('case.resolve')}</Button>}
      <Suspense>
        {dialog === 'resolve' && <ResolveDialog dispute={dispute} onClose={() => setDialog(null)} />}
      </Suspense>
      <KeysDialog
        open={dialog === 'keys'}
        onOpenChange={(open) => setDialog(open ? 'keys' : null)}
        keys={[
          ['A', t('key.approve')],
          ['J', t('key.next')],
          ['K', t('key.previous')],
          ['N', t('key.next')],
          ['?', tKey('help')],
        ]}
      />
    </>
  );
}
