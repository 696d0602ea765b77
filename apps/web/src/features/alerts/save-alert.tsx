import { getTranslations } from 'next-intl/server';
import { jobFilterConditions, type JobFilterValues } from '@/features/jobs/job-filters';
import { alertWords } from './alert-words';
import { SaveAlertButton } from './save-alert-button';

/** «Оповещать о новых», with the conditions of the feed as they stand in the address. */
export async function SaveAlert({ filters }: { filters: JobFilterValues }) {
  const [t, wordsOf] = await Promise.all([getTranslations('alerts.create'), alertWords()]);
  const conditions = jobFilterConditions(filters);
  return (
    <SaveAlertButton label={t('button')} alert={{ filters: conditions, conditions: wordsOf(conditions) }} />
  );
}
