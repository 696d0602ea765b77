'use client';

import ErrorScreen from '@/features/errors/error-screen';
import './globals.css';

export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="ru">
      <body>
        <main id="content">
          <ErrorScreen {...props} />
        </main>
      </body>
    </html>
  );
}
