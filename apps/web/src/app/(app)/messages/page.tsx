import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';

export default function MessagesPage() {
  const t = useTranslations('messages');
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 p-8 text-center">
      <MessagesSquare aria-hidden size={32} className="mb-3 text-ink-3" />
      <p className="text-18 font-semibold">{t('choose')}</p>
      <p className="text-ink-2">{t('chooseText')}</p>
    </div>
  );
}
