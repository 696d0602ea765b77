import type { ReactNode } from 'react';
import { readTimeZone } from '@/lib/preferences';
import type { Viewer } from '@/lib/session';
import { PublicFooter } from './public-footer';
import { PublicHeader } from './public-header';
import { TimeZoneCookie } from './time-zone-cookie';

export async function PublicFrame({ viewer, children }: { viewer: Viewer | null; children: ReactNode }) {
  return (
    <>
      <TimeZoneCookie known={await readTimeZone()} />
      <PublicHeader viewer={viewer} />
      <main id="content">{children}</main>
      <PublicFooter />
    </>
  );
}
