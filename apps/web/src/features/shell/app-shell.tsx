import { Ellipsis, LogOut } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { readTimeZone } from '@/lib/preferences';
import type { Member } from './is-member';
import { Avatar } from '@/ui/avatar';
import { Logo } from '@/ui/logo';
import { Bell } from './bell';
import { LiveUpdates } from './live-updates';
import { LogoutButton } from './logout-button';
import { NAV_ITEMS, SECONDARY_ITEMS, type NavItem } from './nav-items';
import { NavLink } from './nav-link';
import { ThemeToggle } from './theme-toggle';
import { TimeZoneCookie } from './time-zone-cookie';
import { unreadNotifications } from './unread-count';

const SIDE_LINK =
  'flex min-h-control items-center gap-3 rounded-control px-3 font-medium text-ink-2 transition-colors hover:bg-sunken hover:text-ink ' +
  'aria-[current=page]:bg-sunken aria-[current=page]:text-ink';
const BAR_LINK =
  'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-12 text-ink-3 -outline-offset-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink';

/** The frame around the pages of a brand and of a creator: a rail on a desktop, a bar at the bottom of a phone. */
export async function AppShell({ viewer, children }: { viewer: Member; children: ReactNode }) {
  const [t, tCommon, unread, timeZone] = await Promise.all([
    getTranslations('nav'),
    getTranslations('common'),
    unreadNotifications(),
    readTimeZone(),
  ]);
  const items = NAV_ITEMS[viewer.role];
  const logo = <Logo href="/dashboard" name={tCommon('brandName')} label={t('dashboard')} />;

  const link = ({ href, label, icon: Icon, exact }: NavItem, style: string, iconSize: number) => (
    <li key={href} className="flex-1">
      <NavLink href={href} exact={exact} className={style}>
        <Icon aria-hidden size={iconSize} className="shrink-0" />
        <span className="truncate">{t(label)}</span>
      </NavLink>
    </li>
  );
  const logout = (
    <LogoutButton className={`${SIDE_LINK} w-full`}>
      <LogOut aria-hidden size={20} className="shrink-0" />
      {t('logout')}
    </LogoutButton>
  );

  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[15rem_minmax(0,1fr)]">
      <LiveUpdates />
      <TimeZoneCookie known={timeZone} />

      <div className="sticky top-0 hidden h-dvh flex-col border-r border-line px-3 py-4 lg:flex">
        <div className="flex items-center justify-between px-2">
          {logo}
          <Bell href="/notifications" unread={unread} />
        </div>
        <nav aria-label={t('main')} className="mt-6">
          <ul className="flex flex-col gap-0.5">{items.map((item) => link(item, SIDE_LINK, 20))}</ul>
        </nav>
        <nav aria-label={t('account')} className="mt-auto">
          <ul className="flex flex-col gap-0.5">
            {SECONDARY_ITEMS.map((item) => link(item, SIDE_LINK, 20))}
            <li>{logout}</li>
          </ul>
          <div className="mt-3 flex items-center gap-3 border-t border-line px-2 pt-4">
            <Avatar name={viewer.displayName} size="sm" square={viewer.role === 'BRAND'} />
            <p className="min-w-0 flex-1 truncate text-13 font-medium">{viewer.displayName}</p>
            <ThemeToggle label={tCommon('theme.label')} />
          </div>
        </nav>
      </div>

      <div className="flex min-h-dvh min-w-0 flex-col">
        <header className="sticky top-0 z-20 flex h-14 items-center justify-between border-b border-line bg-bg px-4 lg:hidden">
          {logo}
          <div className="flex items-center">
            <ThemeToggle label={tCommon('theme.label')} />
            <Bell href="/notifications" unread={unread} />
          </div>
        </header>
        <main id="content" className="page flex-1 py-6 pb-24 lg:py-8 lg:pb-16">
          {children}
        </main>
      </div>

      <nav
        aria-label={t('main')}
        className="tab-bar fixed inset-x-0 bottom-0 z-20 border-t border-line bg-bg pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        <ul className="flex">
          {items.filter((item) => item.inBar).map((item) => link(item, BAR_LINK, 22))}
          <li className="flex-1">
            <button type="button" popoverTarget="more-menu" className={`${BAR_LINK} w-full`}>
              <Ellipsis aria-hidden size={22} />
              {t('more')}
            </button>
          </li>
        </ul>
      </nav>
      <div
        id="more-menu"
        popover="auto"
        className="inset-x-0 top-auto bottom-0 m-0 w-full max-w-none animate-sheet-in rounded-t-sheet border-t border-line bg-surface p-4 pb-20 text-ink shadow-overlay backdrop:bg-scrim"
      >
        <ul className="flex flex-col gap-0.5">
          {[...items.filter((item) => !item.inBar), ...SECONDARY_ITEMS].map((item) =>
            link(item, SIDE_LINK, 20),
          )}
          <li>{logout}</li>
        </ul>
      </div>
    </div>
  );
}
