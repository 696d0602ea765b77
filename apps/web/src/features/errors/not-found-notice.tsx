import { useTranslations } from 'next-intl';
import { LinkButton } from '@/ui/link-button';
import { LogoMark } from '@/ui/logo';

/** What stands where an address leads nowhere; the frame around it differs. */
export function NotFoundNotice() {
  const t = useTranslations('errors');
  return (
    <div className="flex min-h-[70dvh] flex-col items-center justify-center text-center">
      <LogoMark size={48} />
      <h1 className="mt-6 text-30 font-semibold">{t('notFoundTitle')}</h1>
      <p className="mt-2 text-16 text-ink-2">{t('notFoundText')}</p>
      <LinkButton href="/" size="lg" className="mt-8">
        {t('action.home')}
      </LinkButton>
    </div>
  );
}
