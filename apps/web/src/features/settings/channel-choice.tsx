'use client';

import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useNotifyError } from '@/features/errors/use-notify-error';
import { callApi } from '@/lib/api/browser';
import type { GroupPreferences } from '@/lib/api/types';
import { Switch } from '@/ui/switch';

const CHANNELS = ['IN_APP', 'TELEGRAM', 'EMAIL'] as const;

type Group = GroupPreferences['group'];
type Channel = (typeof CHANNELS)[number];

/** Groups of notifications by channels. Each switch saves itself, and goes back where that did not work. */
export function ChannelChoice({ groups }: { groups: readonly GroupPreferences[] }) {
  const t = useTranslations('settings.channels');
  const notifyError = useNotifyError();
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const choose = (group: Group, channel: Channel, isOn: boolean) => {
    const remember = (value: boolean) => setChosen((now) => ({ ...now, [`${group} ${channel}`]: value }));
    remember(isOn);
    const body = { choices: [{ group, channel, isOn }] };
    callApi((api) => api.PUT('/api/notifications/preferences', { body })).catch((error: unknown) => {
      remember(!isOn);
      notifyError(error);
    });
  };
  return (
    <>
      <table className="w-full border-collapse text-14">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr className="text-13 text-ink-3">
            <th scope="col" className="pb-2 text-left font-medium">
              <span className="sr-only">{t('group')}</span>
            </th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col" className="w-18 pb-2 text-center font-medium md:w-24">
                {t(`channel.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-y border-line">
          {groups.map(({ group, channels }) => (
            <tr key={group}>
              <th scope="row" className="py-2 pr-2 text-left font-medium">
                {t(`groups.${group}`)}
                <span className="hidden text-13 font-normal text-ink-3 md:block">{t(`hints.${group}`)}</span>
              </th>
              {CHANNELS.map((channel) => (
                <td key={channel} className="py-1 text-center">
                  <Cell
                    offered={channels.find((offer) => offer.channel === channel)}
                    chosen={chosen[`${group} ${channel}`]}
                    name={t('cell', { group: t(`groups.${group}`), channel: t(`channel.${channel}`) })}
                    onChoose={(isOn) => choose(group, channel, isOn)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 flex gap-2 text-13 text-ink-3">
        <Lock aria-hidden size={16} className="mt-px shrink-0" />
        {t('lockedHint')}
      </p>
    </>
  );
}

interface CellProps {
  offered: GroupPreferences['channels'][number] | undefined;
  chosen: boolean | undefined;
  name: string;
  onChoose: (isOn: boolean) => void;
}

function Cell({ offered, chosen, name, onChoose }: CellProps) {
  const t = useTranslations('settings.channels');
  if (!offered)
    return (
      <span className="text-ink-3">
        <span aria-hidden>—</span>
        <span className="sr-only">{t('notOffered')}</span>
      </span>
    );
  if (offered.isLocked)
    return (
      <span className="inline-flex min-h-control items-center text-ink-3">
        <Lock aria-hidden size={16} />
        <span className="sr-only">{t('alwaysOn')}</span>
      </span>
    );
  return (
    <Switch
      aria-label={name}
      checked={chosen ?? offered.isOn}
      onChange={(event) => onChoose(event.target.checked)}
    />
  );
}
