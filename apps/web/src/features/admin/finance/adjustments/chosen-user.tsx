'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import type { FoundUser } from './use-found-users';

/** Whose balance it is; to take somebody else one searches again. */
export function ChosenUser({ user, onChange }: { user: FoundUser; onChange: () => void }) {
  const t = useTranslations('adminFinance.adjustments.user');
  const tRole = useTranslations('enums.role');
  return (
    <div>
      <p className="mb-1.5 text-14 font-medium">{t('label')}</p>
      <div className="flex items-center justify-between gap-3 rounded-control bg-sunken px-3 py-2">
        <div className="min-w-0">
          <p className="font-medium">{user.displayName}</p>
          <p className="truncate text-13 text-ink-2">
            {tRole(user.role)}, {user.email}
          </p>
        </div>
        <Button variant="ghost" onClick={onChange}>
          {t('change')}
        </Button>
      </div>
    </div>
  );
}
