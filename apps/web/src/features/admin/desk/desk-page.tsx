import type { ReactNode } from 'react';
import { TabLinks } from '@/ui/tab-links';
import { withQuery } from '@/lib/search-params';

interface DeskPageProps<Tab extends string> {
  title: string;
  path: string;
  /** The first one is the queue and needs no place in the address. */
  tabs: readonly Tab[];
  tab: Tab;
  tabsLabel: string;
  tabLabel: (tab: Tab) => string;
  count: number;
  /** Stands in place of the desk where there is nothing on it. */
  empty: ReactNode;
  children: ReactNode;
}

/** The page around a desk: what the work is, and how the list is cut. */
export function DeskPage<Tab extends string>({
  title,
  path,
  tabs,
  tab: current,
  tabsLabel,
  tabLabel,
  count,
  empty,
  children,
}: DeskPageProps<Tab>) {
  return (
    <>
      <h1 className="text-20 font-semibold">{title}</h1>
      <div className="mb-4">
        <TabLinks
          label={tabsLabel}
          tabs={tabs.map((tab) => ({
            href: withQuery(path, { tab: tab === tabs[0] ? undefined : tab }),
            label: tabLabel(tab),
            count: tab === current ? count : undefined,
            active: tab === current,
          }))}
        />
      </div>
      {count === 0 ? empty : children}
    </>
  );
}
