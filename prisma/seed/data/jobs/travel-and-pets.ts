import { budget } from '../amounts.ts';
import type { JobData } from '../types.ts';

export const travelAndPetsJobs: readonly JobData[] = [
  {
    key: 'treats',
    brand: 'hvostoved',
    createdAt: '-16 13:00',
    publishedAt: '-16 13:10',
    moderated: { at: '-16 14:40' },
    fields: {
      title: 'Лакомство из лёгкого: слепая дегустация',
      description: `Три миски, в одной наше лакомство. Питомец выбирает, вы не подсказываете. Если выбрал не наше, всё равно присылайте: такой ролик мы тоже купим.

Камера на уровне носа. Лицо хозяина не нужно, руки да.
Хук: нос крупно.
Состав покажите одной секундой: там одна строка.

Никаких костюмов и принуждения.`,
      platform: 'VK_CLIPS',
      niche: 'PETS',
      contentFormats: ['REVIEW', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(6_000, 9_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 9,
      reviewDays: 5,
    },
  },
  {
    key: 'cat-food',
    brand: 'hvostoved',
    createdAt: '-6 07:10',
    publishedAt: '-6 07:20',
    moderated: { at: '-6 08:40' },
    fields: {
      title: 'Кот и новый корм: переходим за неделю',
      description: `Правильный переход на новый корм занимает семь дней, и почти никто этого не знает. Покажите шкалу: сегодня четверть нового, завтра половина.

Одна и та же миска, один и тот же ракурс, семь кадров.
В конце кот, миска пустая.
О здоровье не говорим и ветеринаров не изображаем.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'PETS',
      contentFormats: ['HOW_TO', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 25,
      rightsPackage: 'ADS',
      usageTermDays: 365,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(7_000, 10_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 12,
      reviewDays: 4,
    },
  },
  {
    key: 'winter-walk',
    brand: 'hvostoved',
    createdAt: '-2 08:00',
    publishedAt: '-2 08:10',
    moderated: { at: '-2 10:00' },
    fields: {
      title: 'Зимняя прогулка с карманом лакомств',
      description: `Команда, лакомство, бег, снова лакомство. Снимаем на улице в снег, подойдёт и парк во дворе.

Нужны отзыв собаки на команду с первого раза и ваш счастливый голос.
Крошки в кармане крупно: это наша главная шутка.
Поводок в кадре обязателен, намордник по породе.`,
      platform: 'TIKTOK',
      niche: 'PETS',
      contentFormats: ['OTHER', 'VOICE_OVER'],
      deliverablesCount: 1,
      videoDurationSec: 25,
      rightsPackage: 'BASIC',
      usageTermDays: 90,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(5_000, 8_000),
      currency: 'RUB',
      deadlineType: 'DAYS_3_5',
      slots: 4,
      workDays: 7,
      reviewDays: 4,
    },
  },
  {
    key: 'charyn',
    brand: 'dala',
    createdAt: '-15 08:30',
    publishedAt: '-15 08:40',
    moderated: { at: '-15 10:00' },
    fields: {
      title: 'Чарынский каньон за выходные: дорога без прикрас',
      description: `Едете с нашей группой в субботу, мы покрываем дорогу и еду. Показать всё: ранний выезд, серпантин, ветер, ужин у костра.

Хук: палатка хлопает на ветру в пять утра.
Смета на титрах: сколько стоит поездка и что в неё входит.
Дрон можно только там, где скажет гид.

Язык русский или казахский, титры на двух языках.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'TRAVEL',
      contentFormats: ['REVIEW', 'VOICE_OVER'],
      deliverablesCount: 2,
      videoDurationSec: 60,
      rightsPackage: 'ADS',
      usageTermDays: 365,
      revisionRounds: 2,
      languages: ['ru', 'kk'],
      needsPosting: true,
      subtitles: true,
      rawFiles: true,
      ...budget(80_000, 120_000),
      currency: 'KZT',
      slots: 1,
      workDays: 9,
      reviewDays: 5,
    },
  },
  {
    key: 'weekend',
    brand: 'dala',
    createdAt: '-8 08:00',
    publishedAt: '-8 08:10',
    moderated: { at: '-8 09:40' },
    fields: {
      title: 'Выходные за городом: смета на двоих',
      description: `Пара или подруги уезжают на два дня и считают каждую трату вслух. Наш тур, остальное ваше: кофе по дороге, сувенир, спонтанный кумыс.

Титр с суммой растёт в углу кадра.
Хук: «У нас семьдесят тысяч тенге на двоих».
Итог может быть больше: скажите, на что ушло.`,
      platform: 'TIKTOK',
      niche: 'TRAVEL',
      contentFormats: ['REVIEW', 'TALKING_HEAD'],
      deliverablesCount: 1,
      videoDurationSec: 50,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru', 'kk'],
      ...budget(50_000, 80_000),
      currency: 'KZT',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 12,
      reviewDays: 5,
    },
  },
  {
    key: 'backpack',
    brand: 'dala',
    createdAt: '-3 07:00',
    publishedAt: '-3 07:10',
    moderated: { at: '-3 08:30' },
    fields: {
      title: 'Что положить в рюкзак в Мангистау',
      description: `Раскладка вещей на полу, съёмка сверху, по одному предмету в кадр. Вода, крем, платок от пыли, налобный фонарь.

Скажите про одну вещь, которую вы брали зря.
Марки снаряжения не называем.
Ролик короткий, его сохраняют: последний кадр со списком целиком держите три секунды.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'TRAVEL',
      contentFormats: ['HOW_TO', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 35,
      rightsPackage: 'BASIC',
      usageTermDays: 365,
      revisionRounds: 1,
      languages: ['ru'],
      ...budget(40_000, 60_000),
      currency: 'KZT',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 8,
      reviewDays: 4,
    },
  },
  {
    key: 'market-tour',
    brand: 'dala',
    createdAt: '-1 06:30',
    publishedAt: '-1 06:45',
    fields: {
      title: 'Зелёный базар глазами приезжего',
      description: `Прогулка по рынку с одним вопросом к каждому продавцу: «Что взять домой?» Снимаем руки, весы, прилавки, лица по согласию.

Три ответа, три покупки, итог на столе гостиницы.
Язык русский с казахскими словами, перевод титрами.`,
      platform: 'OTHER',
      niche: 'TRAVEL',
      contentFormats: ['OTHER', 'VOICE_OVER'],
      deliverablesCount: 1,
      videoDurationSec: 60,
      rightsPackage: 'BASIC',
      usageTermDays: 180,
      revisionRounds: 1,
      languages: ['ru', 'kk'],
      ...budget(45_000, 65_000),
      currency: 'KZT',
      deadlineType: 'WEEK_PLUS',
      slots: 1,
      workDays: 10,
      reviewDays: 4,
    },
  },
];
