'use client';

import { useTranslations } from 'next-intl';
import { readIssue } from './field-issue';

/** The Russian text of a field's error, or undefined where there is none. */
export function useIssueText(): (error: { message?: string } | undefined) => string | undefined {
  const t = useTranslations('errors.field');
  return (error) => {
    if (!error?.message) return undefined;
    const { rule, values } = readIssue(error.message);
    return t.has(rule) ? t(rule, values as { min: number; max: number; count: number }) : t('invalid');
  };
}
