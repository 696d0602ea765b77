import { units } from './amounts.ts';
import type { InvitationData } from './types.ts';

/** Invitations in every state: some wait for the demo creators, the brand of the demo sees all of them on one job. */
export const invitations: readonly InvitationData[] = [
  // ---------------------------------------------------------------- waiting for an answer
  {
    job: 'habit',
    creator: 'alina',
    at: '-1 08:10',
    priceMinor: units(9_000),
    message: 'Вы честно рассказали про сыворотку за две недели. Нам нужна такая же честность про зарядку.',
  },
  {
    job: 'office-lunch',
    creator: 'alina',
    at: '-2 10:20',
    priceMinor: units(11_000),
    message: 'Ищем спокойный голос и красивый стол. Продукты привезём в удобный вам день.',
  },
  {
    job: 'balm',
    creator: 'timur',
    at: '-1 09:30',
    priceMinor: units(8_500),
    message: 'Бальзам после зала на морозе: снимите, как есть, без студийного света.',
  },
  // ---------------------------------------------------------------- answered, or not
  {
    job: 'habit',
    creator: 'polina',
    at: '-3 10:00',
    priceMinor: units(8_000),
    message: 'Нам понравились ваши планы на 120 кадрах. Снимете утро с приложением?',
    answer: { at: '-1 16:40', do: 'accept' },
  },
  {
    job: 'balm',
    creator: 'inna',
    at: '-4 09:10',
    priceMinor: units(8_000),
    message: 'Расскажите о бальзаме своей аудитории: у неё сухие губы каждую зиму.',
    answer: { at: '-3 12:30', do: 'decline' },
  },
  {
    job: 'balm',
    creator: 'eva',
    at: '-3 09:00',
    priceMinor: units(9_000),
    message: 'Интересен ваш разбор состава. Ролик нужен до конца месяца.',
    answer: { at: '-2 09:20', do: 'revoke' },
  },
  {
    job: 'balm',
    creator: 'roman',
    at: '-6 10:00',
    priceMinor: units(7_500),
    message: 'Макро текстуры у вас получается лучше всех. Возьмётесь за бальзам?',
    answer: { at: '-2 11:00', do: 'lapse' },
  },
];
