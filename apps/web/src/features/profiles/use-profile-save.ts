'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { toast } from 'sonner';
import { useAction, type Action } from '@/features/errors/use-action';
import { showServerIssues } from '@/lib/forms/use-zod-form';

/** Saves a profile, shows at the fields what the API found wrong, and says when it is done. */
export function useProfileSave<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  save: (values: Values) => Promise<unknown>,
): Action<[Values]> {
  const t = useTranslations('profiles.edit');
  const router = useRouter();
  return useAction(async (values: Values) => {
    try {
      await save(values);
    } catch (error) {
      if (showServerIssues(form, error)) return;
      throw error;
    }
    router.refresh();
    toast.success(t('saved'));
  });
}
