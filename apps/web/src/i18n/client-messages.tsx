import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { messages, type Namespace } from './messages';

/** What the shared client components (buttons of dialogs, error texts, statuses) cannot do without. */
const SHARED: readonly Namespace[] = ['common', 'errors', 'status', 'enums'];

/**
 * Gives client components below it the texts of the named areas, and no others: all texts of the site would be sent
 * with each page otherwise. A nested one replaces the outer one, so each names everything that is used below it.
 */
export function ClientMessages({ areas, children }: { areas: readonly Namespace[]; children: ReactNode }) {
  const chosen = Object.fromEntries([...SHARED, ...areas].map((area) => [area, messages[area]]));
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
