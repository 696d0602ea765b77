import { NotFoundNotice } from '@/features/errors/not-found-notice';

export default function NotFound() {
  return (
    <main id="content" className="page">
      <NotFoundNotice />
    </main>
  );
}
