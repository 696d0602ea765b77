import { Menu } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { homePath, type Viewer } from '@/lib/session';
import { iconButtonStyle } from '@/ui/icon-button';
import { LinkButton } from '@/ui/link-button';
import { Logo } from '@/ui/logo';
import { NavLink } from './nav-link';
import { ThemeToggle } from './theme-toggle';

const LINKS = [
  { href: '/jobs', label: 'jobs' },
  { href: '/creators', label: 'creators' },
  { href: '/help', label: 'help' },
] as const;

const TOP_LINK =
  'inline-flex min-h-11 items-center rounded-chip px-3 font-medium text-ink-2 hover:text-ink aria-[current=page]:text-ink';
const MENU_LINK = 'flex min-h-12 items-center rounded-control px-3 text-16 font-medium hover:bg-sunken';

/** The head of pages that a guest may read. */
export async function PublicHeader({ viewer }: { viewer: Viewer | null }) {
  const [t, tCommon] = await Promise.all([getTranslations('nav'), getTranslations('common')]);
  const enter = viewer ? (
    <LinkButton href={homePath(viewer.role)}>{t('cabinet')}</LinkButton>
  ) : (
    <>
      <LinkButton href="/login" variant="ghost" className="max-sm:hidden">
        {t('login')}
      </LinkButton>
      <LinkButton href="/register">{t('register')}</LinkButton>
    </>
  );
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-bg">
      <div className="page flex h-16 items-center gap-4">
        <Logo href="/" name={tCommon('brandName')} label={t('home')} />
        <nav aria-label={t('main')} className="ml-4 hidden md:block">
          <ul className="flex">
            {LINKS.map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href} className={TOP_LINK}>
                  {t(label)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <ThemeToggle label={tCommon('theme.label')} />
          {enter}
          <button
            type="button"
            popoverTarget="public-menu"
            aria-label={t('menu')}
            className={`${iconButtonStyle} md:hidden`}
          >
            <Menu aria-hidden size={22} />
          </button>
        </div>
      </div>
      <div
        id="public-menu"
        popover="auto"
        className="inset-x-0 top-0 bottom-auto m-0 w-full max-w-none border-b border-line bg-surface p-4 text-ink shadow-overlay backdrop:bg-scrim"
      >
        <nav aria-label={t('menu')}>
          <ul>
            {LINKS.map(({ href, label }) => (
              <li key={href}>
                <NavLink href={href} className={MENU_LINK}>
                  {t(label)}
                </NavLink>
              </li>
            ))}
            {!viewer && (
              <li>
                <NavLink href="/login" className={MENU_LINK}>
                  {t('login')}
                </NavLink>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </header>
  );
}
