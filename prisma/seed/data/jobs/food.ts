import { budget } from '../amounts.ts';
import type { JobData } from '../types.ts';

export const foodJobs: readonly JobData[] = [
  {
    key: 'dinner',
    brand: 'kuhnya',
    createdAt: '-20 10:30',
    publishedAt: '-20 10:50',
    moderated: { at: '-20 14:00' },
    fields: {
      title: 'Ужин из коробки за 30 минут: засекаем время',
      description: `Готовите один из наших ужинов по карточке и ставите таймер в кадр. Если вышло дольше, так и говорите.

Хук: пустой стол и голодный человек рядом.
Показать: карточку рецепта, взвешенные пакетики, сковороду сверху, готовую тарелку и того, кто её ест.
Сказать: ничего не пришлось докупать, кроме масла и соли.

Нельзя: выбрасывать еду, шутить про диеты, показывать чужие коробки и пакеты из магазинов.`,
      platform: 'TIKTOK',
      niche: 'FOOD',
      contentFormats: ['HOW_TO', 'REVIEW'],
      deliverablesCount: 1,
      videoDurationSec: 45,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      subtitles: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(7_000, 10_000),
      currency: 'RUB',
      deadlineType: 'DAYS_3_5',
      slots: 5,
      workDays: 7,
      reviewDays: 7,
    },
  },
  {
    key: 'unboxing',
    brand: 'kuhnya',
    createdAt: '-18 09:00',
    publishedAt: '-18 09:15',
    moderated: { at: '-18 12:40' },
    fields: {
      title: 'Распаковка коробки: что приезжает на неделю',
      description: `Один кадр сверху, коробка на столе, достаёте всё по порядку. Хотим, чтобы стало видно, сколько там еды и что она разложена по ужинам.

Начните с ножниц и скотча, без приветствия.
Отметьте срок годности на любом продукте и лёд внизу коробки.
В конце холодильник с разложенными пакетами.

Темп спокойный, склейки по движению. Музыка тихая или её нет.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'FOOD',
      contentFormats: ['UNBOXING', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 35,
      rightsPackage: 'ADS',
      usageTermDays: 90,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      rawFiles: true,
      musicPolicy: 'NO_MUSIC',
      ...budget(7_000, 11_000),
      currency: 'RUB',
      deadlineType: 'DAYS_3_5',
      slots: 3,
      workDays: 7,
      reviewDays: 7,
    },
  },
  {
    key: 'office-lunch',
    brand: 'kuhnya',
    createdAt: '-6 08:00',
    publishedAt: '-6 08:20',
    moderated: { at: '-6 10:10' },
    fields: {
      title: 'Обед с собой: контейнер вместо столовой',
      description: `Скетч или разговор: почему человек перестал ходить в столовую. Вечером готовите двойную порцию, днём разогреваете на работе.

Нужны два места: кухня и офис (подойдёт любой стол с монитором).
Реплика коллеги обязательна, пусть завидует.
Цену порции называем вслух: 340 рублей.

Логотип вашего работодателя в кадр не берём.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'FOOD',
      contentFormats: ['SKETCH', 'TALKING_HEAD'],
      deliverablesCount: 1,
      videoDurationSec: 50,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      scriptProvided: true,
      ...budget(9_000, 13_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 9,
      reviewDays: 4,
    },
  },
  {
    key: 'kids-cook',
    brand: 'kuhnya',
    createdAt: '-10 11:00',
    publishedAt: '-10 11:20',
    moderated: { at: '-10 13:30' },
    pausedAt: '-3 09:00',
    fields: {
      title: 'Ребёнок готовит ужин для родителей',
      description: `Ребёнку от восьми лет, взрослый рядом и в кадре. Режет взрослый, остальное делает ребёнок по карточке.

Смешные ошибки оставляйте. Ссор и слёз не нужно.
Согласие второго родителя понадобится до съёмки, форму пришлём.

В конце первая ложка и настоящая реакция.`,
      platform: 'VK_CLIPS',
      niche: 'FOOD',
      contentFormats: ['HOW_TO', 'SKETCH'],
      deliverablesCount: 1,
      videoDurationSec: 60,
      rightsPackage: 'BASIC',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(12_000, 16_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 10,
      reviewDays: 5,
    },
  },
  {
    key: 'slimming',
    brand: 'kuhnya',
    createdAt: '-5 12:00',
    publishedAt: '-5 12:10',
    moderated: {
      at: '-5 14:20',
      rejectedBecause:
        'В брифе обещано похудение на пять килограммов за месяц: такие обещания в рекламе еды запрещены. Уберите цифры и слово «похудеть», оставьте рассказ о порциях.',
    },
    fields: {
      title: 'Минус пять килограммов на наших ужинах',
      description: `Месяц едите только наши наборы и показываете весы в начале и в конце.

Хук: старые джинсы.
Нужна цифра результата крупным титром: минус пять килограммов за месяц.
Расскажите, что похудеть получилось без спорта.`,
      platform: 'TIKTOK',
      niche: 'FOOD',
      contentFormats: ['BEFORE_AFTER'],
      deliverablesCount: 2,
      videoDurationSec: 40,
      rightsPackage: 'ADS',
      usageTermDays: 90,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(15_000, 20_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 1,
      workDays: 35,
      reviewDays: 5,
    },
  },
  {
    key: 'new-year-menu',
    brand: 'kuhnya',
    createdAt: '-1 10:15',
    fields: {
      title: 'Праздничный стол на четверых',
      description: 'Три блюда, одна духовка. Уточнить у кухни состав коробки и дату отправки.',
      platform: 'INSTAGRAM_REELS',
      niche: 'FOOD',
      contentFormats: ['HOW_TO'],
      deliverablesCount: 1,
      videoDurationSec: 60,
      languages: ['ru'],
      ...budget(14_000, 20_000),
      currency: 'RUB',
      slots: 3,
    },
  },
];
