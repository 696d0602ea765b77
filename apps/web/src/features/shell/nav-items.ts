import {
  BellPlus,
  BriefcaseBusiness,
  CircleHelp,
  Clapperboard,
  Handshake,
  House,
  MailOpen,
  MessageCircle,
  Settings,
  SquarePen,
  UserRound,
  UsersRound,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import type { Messages } from '@/i18n/messages';
import type { Role } from '@/lib/session';

export interface NavItem {
  href: string;
  label: keyof Messages['nav'];
  icon: LucideIcon;
  exact?: boolean;
  /** Stands in the bar of a phone; the others are behind «Ещё». */
  inBar?: boolean;
}

const home: NavItem = { href: '/dashboard', label: 'dashboard', icon: House, inBar: true };
const deals: NavItem = { href: '/deals', label: 'deals', icon: Handshake, inBar: true };
const messages: NavItem = { href: '/messages', label: 'messages', icon: MessageCircle, inBar: true };
const wallet: NavItem = { href: '/wallet', label: 'wallet', icon: Wallet };

/** What each role finds in its navigation, in order of use. */
export const NAV_ITEMS: Record<Exclude<Role, 'ADMIN'>, readonly NavItem[]> = {
  CREATOR: [
    home,
    { href: '/jobs', label: 'jobs', icon: Clapperboard, inBar: true },
    { href: '/creator/applications', label: 'applications', icon: SquarePen },
    { href: '/creator/invitations', label: 'invitations', icon: MailOpen },
    { href: '/creator/alerts', label: 'alerts', icon: BellPlus },
    deals,
    messages,
    wallet,
    { href: '/creator/profile', label: 'profile', icon: UserRound },
  ],
  BRAND: [
    home,
    { href: '/brand/jobs', label: 'myJobs', icon: BriefcaseBusiness, inBar: true },
    { href: '/creators', label: 'creators', icon: UsersRound },
    deals,
    messages,
    wallet,
    { href: '/brand/profile', label: 'profile', icon: UserRound },
  ],
};

export const SECONDARY_ITEMS: readonly NavItem[] = [
  { href: '/settings', label: 'settings', icon: Settings },
  { href: '/help', label: 'help', icon: CircleHelp },
];
