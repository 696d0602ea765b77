import { budget } from '../amounts.ts';
import type { JobData } from '../types.ts';

export const sportAndTechJobs: readonly JobData[] = [
  {
    key: 'neck',
    brand: 'razminka',
    createdAt: '-18 08:00',
    publishedAt: '-18 08:15',
    moderated: { at: '-18 11:30' },
    fields: {
      title: 'Разминка для шеи за рабочим столом',
      description: `Три упражнения из приложения, сидя на стуле, в обычной одежде. Показывает специалист: тренер, врач ЛФК, физиолог.

Хук: человек не может повернуть голову и поворачивается всем телом.
Каждое упражнение 8–10 секунд, счёт вслух, одна типичная ошибка.
В конце экран приложения с таймером на 12 минут.

Нельзя: слова «лечит», «грыжа», «гарантия»; хруст в кадре.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'FITNESS',
      contentFormats: ['HOW_TO', 'TALKING_HEAD'],
      deliverablesCount: 2,
      videoDurationSec: 45,
      rightsPackage: 'ADS',
      usageTermDays: 365,
      revisionRounds: 2,
      languages: ['ru'],
      subtitles: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(12_000, 18_000),
      currency: 'RUB',
      slots: 2,
      workDays: 8,
      reviewDays: 5,
    },
  },
  {
    key: 'habit',
    brand: 'razminka',
    createdAt: '-9 07:00',
    publishedAt: '-9 07:15',
    moderated: { at: '-9 08:50' },
    fields: {
      title: 'Двенадцать минут в день: неделя с приложением',
      description: `Семь дней, семь коротких кадров: где занимались, что было лень, что стало легче. Доступ к приложению дадим на год.

Запись экрана вместе с живыми кадрами, голос за кадром.
Пропустили день? Так и скажите, это лучше идеальной недели.

Не обещаем вылечить спину и не показываем «до» и «после» тела.`,
      platform: 'TIKTOK',
      niche: 'APPS',
      contentFormats: ['SCREEN_RECORDING', 'VOICE_OVER', 'TESTIMONIAL'],
      deliverablesCount: 1,
      videoDurationSec: 50,
      rightsPackage: 'SPARK_PARTNERSHIP',
      usageTermDays: 60,
      revisionRounds: 2,
      languages: ['ru'],
      needsPosting: true,
      subtitles: true,
      musicPolicy: 'TREND_OK',
      ...budget(8_000, 14_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 6,
      workDays: 12,
      reviewDays: 5,
    },
  },
  {
    key: 'outdoor',
    brand: 'razminka',
    createdAt: '-4 08:20',
    publishedAt: '-4 08:30',
    moderated: { at: '-4 10:40' },
    fields: {
      title: 'Разминка на улице: остановка, лавка, ступеньки',
      description: `Показываем, что тренировка помещается между автобусами. Три места в городе, по одному движению в каждом.

Одежда обычная, не спортивная. Прохожие в кадр не попадают или не узнаются.
Темп живой, смена места по шагу.`,
      platform: 'VK_CLIPS',
      niche: 'FITNESS',
      contentFormats: ['HOW_TO', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'BASIC',
      usageTermDays: 90,
      revisionRounds: 1,
      languages: ['ru'],
      ...budget(5_000, 8_000),
      currency: 'RUB',
      deadlineType: 'DAYS_3_5',
      slots: 3,
      workDays: 6,
      reviewDays: 4,
    },
  },
  {
    key: 'desk-stretch',
    brand: 'razminka',
    createdAt: '-15 09:00',
    publishedAt: '-15 09:10',
    moderated: { at: '-15 11:20' },
    closedAt: '-7 12:00',
    fields: {
      title: 'Скетч: спина пишет человеку сообщения',
      description: `Человек сидит шестой час, на телефон приходят сообщения от его спины. Чем дальше, тем обиднее.

Юмор добрый. Три-четыре сообщения, последнее от шеи.
Финал: человек встаёт, открывает приложение, сообщения прекращаются.`,
      platform: 'TIKTOK',
      niche: 'APPS',
      contentFormats: ['SKETCH'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'ADS',
      usageTermDays: 90,
      revisionRounds: 2,
      languages: ['ru'],
      scriptProvided: true,
      ...budget(9_000, 12_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 8,
      reviewDays: 4,
    },
  },
  {
    key: 'headphones',
    brand: 'graviton',
    createdAt: '-18 10:00',
    publishedAt: '-18 10:20',
    moderated: { at: '-18 13:10' },
    fields: {
      title: 'Шумоподавление на слух: метро, кофейня, дом',
      description: `Расскажите о тишине так, чтобы её было слышно. Надеваете и снимаете наушники в трёх местах, звук пишете на телефон и на петличку.

Хук: оглушительный вагон, потом щелчок, потом почти ничего.
Своими словами: давит ли на уши, слышно ли объявления, мешает ли ветер.
Если что-то не понравилось, скажите, мы это оставим.

Не нужно: характеристики с коробки, слово «топ», сравнение с конкретными марками.
Наушники после съёмки остаются у вас.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'GADGETS',
      contentFormats: ['REVIEW', 'TALKING_HEAD'],
      deliverablesCount: 1,
      videoDurationSec: 55,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      subtitles: true,
      musicPolicy: 'NO_MUSIC',
      ...budget(14_000, 20_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 10,
      reviewDays: 7,
    },
  },
  {
    key: 'speaker',
    brand: 'graviton',
    createdAt: '-13 09:00',
    publishedAt: '-13 09:20',
    moderated: { at: '-13 12:00' },
    fields: {
      title: 'Колонка в душе, на даче и в рюкзаке',
      description: `Три сцены по десять секунд, одна и та же песня, звук с места. Песню пришлём, права на неё куплены.

Показать: брызги, кнопки мокрой рукой, карабин на лямке.
Голос не обязателен. Если говорите, то не громче колонки.

Не ныряйте с ней: защита от брызг, а не от бассейна.`,
      platform: 'TIKTOK',
      niche: 'GADGETS',
      contentFormats: ['REVIEW', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'ADS',
      usageTermDays: 120,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(10_000, 15_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 9,
      reviewDays: 5,
    },
  },
  {
    key: 'headset',
    brand: 'graviton',
    createdAt: '-6 10:30',
    publishedAt: '-6 10:45',
    moderated: { at: '-6 12:50' },
    fields: {
      title: 'Игровая гарнитура: слышно ли шаги',
      description: `Играете с закрытыми глазами десять секунд и показываете, откуда идёт противник. Потом открываете глаза и проверяете.

Игра любая с рейтингом до 16+, без крови крупным планом.
Нужны запись экрана, веб-камера и запись микрофона гарнитуры для проверки голоса.
Победа не обязательна.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'GAMES',
      contentFormats: ['SCREEN_RECORDING', 'REVIEW'],
      deliverablesCount: 1,
      videoDurationSec: 40,
      rightsPackage: 'SPARK_PARTNERSHIP',
      usageTermDays: 90,
      revisionRounds: 2,
      languages: ['ru'],
      needsPosting: true,
      shippingRequired: true,
      ...budget(10_000, 16_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 4,
      workDays: 10,
      reviewDays: 4,
    },
  },
  {
    key: 'best-sound',
    brand: 'graviton',
    createdAt: '-3 08:00',
    publishedAt: '-3 08:10',
    moderated: {
      at: '-3 09:30',
      rejectedBecause:
        'В брифе просят назвать другие марки и сказать, что они хуже. Оставьте сравнение с тем, чем автор пользовался раньше, без названий.',
    },
    fields: {
      title: 'Почему эти наушники лучше остальных',
      description: `Возьмите три модели известных марок и покажите, что наши звучат чище. Назовите марки вслух и на титрах.

Хук: «Я выбросил свои старые».
В конце итоговая таблица, мы на первом месте.`,
      platform: 'TIKTOK',
      niche: 'GADGETS',
      contentFormats: ['REVIEW'],
      deliverablesCount: 1,
      videoDurationSec: 45,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(12_000, 18_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 8,
      reviewDays: 4,
    },
  },
];
