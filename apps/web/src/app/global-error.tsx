'use client';

import ErrorBoundary from './error';
import './globals.css';

/** The root layout itself failed, so the page brings its own frame. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="ru">
      <body>
        <main id="content">
          <ErrorBoundary {...props} />
        </main>
      </body>
    </html>
  );
}
