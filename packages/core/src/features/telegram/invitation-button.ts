import type { InlineKeyboardMarkup } from 'grammy/types';

export type Answer = 'ACCEPT' | 'DECLINE';

export interface PressedButton {
  answer: Answer;
  /** The message with the button: it knows whom it was to and which offer it showed. */
  deliveryId: string;
}

const MARKS = { ACCEPT: 'yes', DECLINE: 'no' } as const;
const DATA = /^(yes|no):([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Telegram takes 64 bytes with a button, and hands them back to whoever claims to have pressed it. */
const printButton = ({ answer, deliveryId }: PressedButton): string => `${MARKS[answer]}:${deliveryId}`;

/** @returns undefined for what is no button of ours */
export function parseButton(data: string): PressedButton | undefined {
  const [, mark, deliveryId] = DATA.exec(data) ?? [];
  if (deliveryId === undefined) return undefined;
  return { answer: mark === MARKS.ACCEPT ? 'ACCEPT' : 'DECLINE', deliveryId };
}

export const offerButtons = (deliveryId: string): InlineKeyboardMarkup => ({
  inline_keyboard: [
    [
      { text: 'Принять', callback_data: printButton({ answer: 'ACCEPT', deliveryId }) },
      { text: 'Отклонить', callback_data: printButton({ answer: 'DECLINE', deliveryId }) },
    ],
  ],
});
