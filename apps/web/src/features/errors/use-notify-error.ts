'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { asApiError } from '@/lib/api/api-error';
import { useErrorText } from './use-error-text';

/** Shows a refusal as a passing message, for actions that have no form of their own. */
export function useNotifyError(): (error: unknown) => void {
  const t = useTranslations('common');
  const describe = useErrorText();
  return (error) => {
    const { text, supportCode } = describe(asApiError(error));
    toast.error(text, supportCode ? { description: t('supportCode', { code: supportCode }) } : undefined);
  };
}
