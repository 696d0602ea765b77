'use client';

import { ExternalLink, Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { StartedTelegramLink, TelegramLink as Link } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { buttonStyle } from '@/ui/button-style';
import { DateTime } from '@/ui/date-time';
import { Notice } from '@/ui/notice';
import { Reference } from '@/ui/reference';
import { Badge } from '@/ui/status-badge';

/** Whether Telegram is linked, and the way there and back. The page refreshes itself when the bot has the code. */
export function TelegramLink({ link }: { link: Link }) {
  const t = useTranslations('settings.telegram');
  if (!link.isAvailable) return <p className="text-ink-2">{t('off')}</p>;
  return link.isLinked ? <Linked link={link} /> : <Unlinked />;
}

function Linked({ link: { isReachable, linkedAt } }: { link: Link }) {
  const t = useTranslations('settings.telegram');
  const router = useRouter();
  const unlink = useAction(async () => {
    await callApi((api) => api.DELETE('/api/telegram/link'));
    toast.success(t('unlinked'));
    router.refresh();
  });
  return (
    <div className="flex flex-col items-start gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge icon={isReachable ? 'done' : 'clock'} tone={isReachable ? 'money' : 'warn'}>
          {t('linked')}
        </Badge>
        {linkedAt && <DateTime value={linkedAt} className="text-13 text-ink-3" />}
      </div>
      {!isReachable && (
        <Notice tone="warn" title={t('unreachable')}>
          {t('unreachableHint')}
        </Notice>
      )}
      <FormError failure={unlink.failure} />
      <Button variant="secondary" pending={unlink.pending} onClick={() => void unlink.run()}>
        {t('unlink')}
      </Button>
    </div>
  );
}

function Unlinked() {
  const t = useTranslations('settings.telegram');
  const [started, setStarted] = useState<StartedTelegramLink | null>(null);
  const start = useAction(async () => {
    setStarted(await callApi((api) => api.POST('/api/telegram/link')));
  });
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-ink-2">{t('hint')}</p>
      {started && <LinkSteps started={started} />}
      <FormError failure={start.failure} />
      <Button
        variant={started ? 'secondary' : 'primary'}
        icon={<Send aria-hidden size={16} />}
        pending={start.pending}
        onClick={() => void start.run()}
      >
        {t(started ? 'again' : 'link')}
      </Button>
    </div>
  );
}

function LinkSteps({ started: { code, deepLink, bot, expiresAt } }: { started: StartedTelegramLink }) {
  const t = useTranslations('settings.telegram');
  return (
    <div className="flex flex-col items-start gap-3 rounded-control bg-sunken p-4" role="status">
      <a href={deepLink} target="_blank" rel="noopener" className={buttonStyle({})}>
        <ExternalLink aria-hidden size={16} />
        {t('open')}
      </a>
      <p className="text-14 text-ink-2">{t('byHand', { bot })}</p>
      <Reference className="text-14 text-ink">{code}</Reference>
      <p className="text-13 text-ink-3">
        {t('expires')} <DateTime value={expiresAt} form="relative" />
      </p>
    </div>
  );
}
