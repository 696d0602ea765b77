/** The six meanings that colour may carry. */
export type Tone = 'neutral' | 'info' | 'accent' | 'money' | 'warn' | 'danger';

/** Text on a soft ground of the same tone; every pair is measured in the design. */
export const TONE_SOFT: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-2',
  info: 'bg-info-soft text-info',
  accent: 'bg-accent-soft text-accent-text',
  money: 'bg-money-soft text-money',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-ink-2',
  info: 'text-info',
  accent: 'text-accent-text',
  money: 'text-money',
  warn: 'text-warn',
  danger: 'text-danger',
};
