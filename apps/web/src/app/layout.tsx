import type { Metadata, Viewport } from 'next';
import { getTranslations } from 'next-intl/server';
import { preload } from 'react-dom';
import type { ReactNode } from 'react';
import { readTheme } from '@/lib/preferences';
import './globals.css';

/** The scripts of Russian pages and the rouble; the rarer subset comes when a page asks for it. */
const FONTS = ['onest-cyrillic-1', 'onest-latin-1', 'onest-currency-1'];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing');
  return {
    title: { default: t('meta.title'), template: `%s · ${t('meta.name')}` },
    description: t('meta.description'),
    applicationName: t('meta.name'),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#13100d' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await readTheme();
  const t = await getTranslations('common');
  for (const font of FONTS)
    preload(`/fonts/${font}.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang="ru" data-theme={theme ?? undefined} data-scroll-behavior="smooth">
      <body>
        <a
          href="#content"
          className="sr-only z-50 rounded-control bg-primary px-4 py-3 font-medium text-on-primary focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          {t('skipToContent')}
        </a>
        {children}
      </body>
    </html>
  );
}
