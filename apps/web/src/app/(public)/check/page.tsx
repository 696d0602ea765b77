import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckResult } from '@/features/message-check/check-result';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { Button } from '@/ui/button';
import { Input } from '@/ui/input';
import { NativeField } from '@/ui/native-field';

const LONGEST_CODE = 64;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check');
  return { title: t('title'), description: t('lead') };
}

/** Whether a message that somebody got outside the site came from us. Works without a script and without an account. */
export default async function CheckPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('check');
  const code =
    oneOf((await searchParams).code)
      ?.trim()
      .slice(0, LONGEST_CODE) ?? '';
  const found =
    code === ''
      ? null
      : await fetchData((api) => api.GET('/api/messages/check', { params: { query: { code } } }));
  return (
    <div className="page max-w-feed py-12">
      <h1 className="text-30 font-semibold">{t('title')}</h1>
      <p className="mt-4 text-16 text-pretty text-ink-2">{t('lead')}</p>
      <form action="/check" className="mt-6 flex flex-wrap items-end gap-3">
        <NativeField label={t('code')}>
          <Input name="code" defaultValue={code} required maxLength={LONGEST_CODE} autoComplete="off" />
        </NativeField>
        <Button type="submit">{t('check')}</Button>
      </form>
      {found && (
        <div className="mt-6">
          <CheckResult found={found} />
        </div>
      )}
    </div>
  );
}
