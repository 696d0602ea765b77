import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LogoMark } from '@/ui/logo';

const COLUMNS = [
  {
    title: 'footerBrands',
    links: [
      { href: '/creators', label: 'footerFindCreators' },
      { href: '/register?role=BRAND', label: 'footerPostJob' },
    ],
  },
  {
    title: 'footerCreators',
    links: [
      { href: '/jobs', label: 'footerFindJobs' },
      { href: '/register?role=CREATOR', label: 'footerJoin' },
    ],
  },
  {
    title: 'footerService',
    links: [
      { href: '/help', label: 'footerMoney' },
      { href: '/login', label: 'login' },
    ],
  },
] as const;

export async function PublicFooter() {
  const [t, tCommon] = await Promise.all([getTranslations('nav'), getTranslations('common')]);
  return (
    <footer className="mt-16 border-t border-line">
      <div className="page grid gap-8 py-12 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div className="max-w-72">
          <p className="flex items-center gap-2 text-18 font-semibold">
            <LogoMark />
            {tCommon('brandName')}
          </p>
          <p className="mt-3 text-ink-2">{t('footerAbout')}</p>
        </div>
        {COLUMNS.map(({ title, links }) => (
          <nav key={title} aria-label={t(title)}>
            <p className="font-semibold">{t(title)}</p>
            <ul className="mt-2">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <Link
                    href={href}
                    className="inline-flex min-h-9 items-center text-ink-2 hover:text-ink hover:underline"
                  >
                    {t(label)}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
