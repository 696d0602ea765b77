'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { Action } from '@/features/errors/use-action';
import type { ApiError } from '@/lib/api/api-error';
import { DeskLayout } from './desk-layout';
import { useDecision } from './use-decision';
import { usePlace } from './use-place';

/** Something an administrator may decide about an item. */
export interface Decision<T> {
  isAllowed: (item: T) => boolean;
  /** @param answer what the dialog has asked for; empty where there is no dialog or it only asked «да?» */
  call: (item: T, answer: string) => Promise<unknown>;
  /** Said when the API has taken it. */
  done: string | ((answer: string) => string);
  /** Asks before the call; without it the press itself decides. */
  dialog?: (ask: Ask<T>) => ReactNode;
}

export interface Ask<T> {
  item: T;
  action: Action<[answer?: string]>;
  onClose: () => void;
}

/** A decision that is possible now, as a button of the panel needs it. */
export interface Choice {
  press: () => void;
  pending: boolean;
  /** Why it did not go through, where no dialog is open to say so. */
  failure: ApiError | null;
}

interface DeskProps<T extends { id: string }, Name extends string> {
  label: string;
  items: readonly T[];
  /** What tells two states of one item apart, so that an item which was decided and has come back is work again. */
  versionOf: (item: T) => string;
  /** There is more than the list shows. */
  isCut: boolean;
  /** `approve` answers to A and `reject` to R; the others have buttons alone. */
  decisions: Record<Name, Decision<T>>;
  /** What A does at a desk where nothing is decided, and in which words help tells it. */
  open?: { press: (item: T) => void; does: string };
  row: (item: T) => ReactNode;
  panel: (item: T, choices: Partial<Record<Name, Choice>>) => ReactNode;
}

/**
 * The administrator's desk: a list of work, the open piece beside it, and what can be decided about it. The open item is
 * in the address; what was decided leaves the list at once.
 */
export function Desk<T extends { id: string }, Name extends string>({
  label,
  items,
  versionOf,
  isCut,
  decisions,
  open,
  row,
  panel,
}: DeskProps<T, Name>) {
  const t = useTranslations('admin.desk');
  const place = usePlace(items, versionOf);
  const [asking, setAsking] = useState<Name | null>(null);
  const [tried, setTried] = useState<{ name: Name; id: string } | null>(null);
  const decide = useDecision((name: Name, item: T, answer: string) => decisions[name].call(item, answer), {
    done: (name, _, answer) => {
      const { done } = decisions[name];
      return typeof done === 'string' ? done : done(answer);
    },
    onSettled: (_, item) => {
      setAsking(null);
      place.settle(item);
    },
  });

  const press = (name: Name, item: T) => {
    decide.reset();
    setTried({ name, id: item.id });
    if (decisions[name].dialog) setAsking(name);
    else void decide.run(name, item, '');
  };
  const choicesOf = (item: T): Partial<Record<Name, Choice>> => {
    const choices: Partial<Record<Name, Choice>> = {};
    for (const name of Object.keys(decisions) as Name[]) {
      if (!decisions[name].isAllowed(item)) continue;
      const isTried = tried?.name === name && tried.id === item.id;
      choices[name] = {
        press: () => press(name, item),
        pending: isTried && decide.pending,
        failure: isTried && asking === null ? decide.failure : null,
      };
    }
    return choices;
  };
  const item: T | undefined = place.selected;
  const onKey: Partial<Record<string, Choice>> = item ? choicesOf(item) : {};
  const keys = [
    ['J', t('key.down')],
    ['K', t('key.up')],
    ['A', open?.does ?? t('key.approve')],
    ...('reject' in decisions ? [['R', t('key.reject')] as const] : []),
    ['N', t('key.next')],
    ['?', t('key.help')],
  ] as const;

  return (
    <>
      <DeskLayout
        place={place}
        label={label}
        note={isCut && <p className="mt-2 text-13 text-ink-3">{t('cut', { count: items.length })}</p>}
        onApprove={open && item ? () => open.press(item) : onKey.approve?.press}
        onReject={onKey.reject?.press}
        keys={keys}
        row={row}
        detail={(shown) => panel(shown, choicesOf(shown))}
      />
      {item &&
        asking !== null &&
        decisions[asking].dialog?.({
          item,
          action: { ...decide, run: (answer = '') => decide.run(asking, item, answer) },
          onClose: () => setAsking(null),
        })}
    </>
  );
}
