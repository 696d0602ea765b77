import { Inbox } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Section } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';
import { ListSkeleton, TileGridSkeleton } from '@/ui/skeleton';

const TONES = ['info', 'accent', 'money', 'warn', 'danger', 'neutral'] as const;

export function StatesShowcase() {
  const t = useTranslations('showcase');
  const tCommon = useTranslations('common');
  return (
    <>
      <Section title={t('sections.notices')}>
        <div className="grid gap-3 md:grid-cols-2">
          {TONES.map((tone) => (
            <Notice key={tone} tone={tone} title={tCommon('yourMove')}>
              {t('sample')}
            </Notice>
          ))}
        </div>
      </Section>
      <Section title={t('sections.empty')}>
        <div className="grid gap-4 md:grid-cols-2">
          <EmptyState
            icon={<Inbox aria-hidden size={24} />}
            title={tCommon('notSet')}
            text={t('sample')}
            action={<LinkButton href="/ui">{tCommon('showAll')}</LinkButton>}
          />
          <ErrorState
            failure={{
              code: 'INTERNAL_ERROR',
              requestId: '0192f3a4-5b6c-7d8e-9f00-112233445566',
              fields: {},
            }}
          />
          <ListSkeleton rows={3} label={tCommon('loading')} />
          <TileGridSkeleton tiles={4} label={tCommon('loading')} />
        </div>
      </Section>
    </>
  );
}
