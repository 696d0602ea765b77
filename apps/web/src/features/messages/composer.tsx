'use client';

import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { cx } from '@/lib/cx';
import { controlStyle } from '@/ui/control-style';
import { useDraft } from './use-draft';

const TEXT_MAX = 4000;

/** Where a message is written. Enter sends, Shift + Enter breaks the line; a phone's Enter always breaks it. */
export function Composer({
  conversationId,
  onSend,
}: {
  conversationId: string;
  onSend: (text: string) => void;
}) {
  const t = useTranslations('messages');
  const [draft, setDraft] = useDraft(conversationId);

  const send = () => {
    const text = draft.trim();
    if (!text) return;
    setDraft('');
    onSend(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const sends =
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.nativeEvent.isComposing &&
      matchMedia('(pointer: fine)').matches;
    if (!sends) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="flex items-end gap-2 border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        aria-label={t('label')}
        placeholder={t('placeholder')}
        rows={1}
        maxLength={TEXT_MAX}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        className={cx(controlStyle, 'field-sizing-content max-h-40 min-h-11 resize-none py-2.5')}
      />
      <button
        type="submit"
        aria-label={t('send')}
        title={t('send')}
        disabled={!draft.trim()}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-control bg-primary text-on-primary transition-colors disabled:bg-sunken disabled:text-ink-3"
      >
        <SendHorizontal aria-hidden size={20} />
      </button>
    </form>
  );
}
