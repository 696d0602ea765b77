import { LogOut } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { readTimeZone } from '@/lib/preferences';
import type { Viewer } from '@/lib/session';
import { Logo } from '@/ui/logo';
import { Bell } from './bell';
import { LiveUpdates } from './live-updates';
import { LogoutButton } from './logout-button';
import { NavLink } from './nav-link';
import { ThemeToggle } from './theme-toggle';
import { TimeZoneCookie } from './time-zone-cookie';
import { unreadNotifications } from './unread-count';

const LINKS = [
  { href: '/admin', label: 'adminOverview', exact: true },
  { href: '/admin/jobs', label: 'adminJobs', exact: false },
  { href: '/admin/payouts', label: 'adminPayouts', exact: false },
  { href: '/admin/disputes', label: 'adminDisputes', exact: false },
  { href: '/admin/finance', label: 'adminFinance', exact: false },
  { href: '/admin/outbox', label: 'adminOutbox', exact: false },
] as const;

/** The frame of the administrator: one dense line at the top, everything else is work. */
export async function AdminShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const [t, tCommon, unread, timeZone] = await Promise.all([
    getTranslations('nav'),
    getTranslations('common'),
    unreadNotifications(),
    readTimeZone(),
  ]);
  return (
    <div data-density="dense" className="min-h-dvh">
      <LiveUpdates />
      <TimeZoneCookie known={timeZone} />
      <header className="sticky top-0 z-20 border-b border-line bg-bg">
        <div className="flex flex-wrap items-center gap-x-4 px-4 md:h-13 md:flex-nowrap">
          <Logo href="/admin" name={tCommon('brandName')} label={t('adminOverview')} />
          <nav
            aria-label={t('adminArea')}
            className="no-scrollbar order-last -mx-4 w-screen overflow-x-auto px-4 md:order-none md:mx-0 md:w-auto md:px-0"
          >
            <ul className="flex min-w-max">
              {LINKS.map(({ href, label, exact }) => (
                <li key={href}>
                  <NavLink
                    href={href}
                    exact={exact}
                    className="flex min-h-11 items-center border-b-2 border-transparent px-3 font-medium text-ink-2 -outline-offset-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink md:h-13"
                  >
                    {t(label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto flex items-center gap-1">
            <span className="mr-2 hidden max-w-48 truncate text-13 text-ink-2 lg:block">
              {viewer.displayName}
            </span>
            <ThemeToggle label={tCommon('theme.label')} />
            <Bell href="/admin/notifications" unread={unread} />
            <LogoutButton className="inline-flex min-h-control items-center gap-2 rounded-control px-3 text-ink-2 hover:bg-sunken hover:text-ink">
              <LogOut aria-hidden size={16} />
              <span className="max-sm:sr-only">{t('logout')}</span>
            </LogoutButton>
          </div>
        </div>
      </header>
      <main id="content" className="px-4 py-5">
        {children}
      </main>
    </div>
  );
}
