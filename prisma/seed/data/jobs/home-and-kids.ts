import { budget } from '../amounts.ts';
import type { JobData } from '../types.ts';

export const homeAndKidsJobs: readonly JobData[] = [
  {
    key: 'linen',
    brand: 'dom',
    createdAt: '-19 12:30',
    publishedAt: '-19 12:40',
    moderated: { at: '-19 14:10' },
    fields: {
      title: 'Постельное бельё для карточки товара: свет, ткань, движение',
      description: `Ролик для маркетплейса: человек покупает руками, которых у него на экране нет. Дайте их.

Кадры: простыня взлетает и опускается, ладонь по ткани, шов крупно, молния наволочки, заправленная кровать утром.
Без лица, без слов, без людей в постели.
Цвет не корректировать: покупатель должен получить тот же зелёный.

Комплект присылаем в вашем размере, после съёмки он ваш.`,
      platform: 'VK_CLIPS',
      niche: 'ECOMMERCE',
      contentFormats: ['NO_FACE', 'OTHER'],
      deliverablesCount: 2,
      videoDurationSec: 20,
      rightsPackage: 'BUYOUT',
      usageTermDays: null,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      projectFiles: true,
      musicPolicy: 'NO_MUSIC',
      ...budget(7_000, 10_000),
      currency: 'RUB',
      slots: 2,
      workDays: 8,
      reviewDays: 4,
    },
  },
  {
    key: 'towels',
    brand: 'dom',
    createdAt: '-8 07:00',
    publishedAt: '-8 07:20',
    moderated: { at: '-8 09:00' },
    fields: {
      title: 'Полотенце против лужи: тест на впитывание',
      description: `Проливаете стакан воды на столешницу и засекаете, за сколько полотенце соберёт всё. Потом то же с вашим обычным полотенцем.

Сравнение только со своим, без названия марки.
Хук: стакан падает.
Обязательно: вес полотенца на кухонных весах и как оно сохнет через час.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'HOME',
      contentFormats: ['REVIEW', 'HOW_TO'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'ADS',
      usageTermDays: 365,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      subtitles: true,
      ...budget(6_000, 10_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 4,
      workDays: 9,
      reviewDays: 4,
    },
  },
  {
    key: 'curtains',
    brand: 'dom',
    createdAt: '-1 07:10',
    publishedAt: '-1 07:30',
    fields: {
      title: 'Шторы блэкаут: утро в спальне окнами на восток',
      description: `Два дубля с одной точки в семь утра: со старыми шторами и с нашими. Камера на штативе, экспозиция закреплена.

В конце рука отодвигает край, и комнату заливает свет.
Голос не нужен, титр «07:04».`,
      platform: 'INSTAGRAM_REELS',
      niche: 'HOME',
      contentFormats: ['BEFORE_AFTER', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 20,
      rightsPackage: 'ADS',
      usageTermDays: 365,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(9_000, 12_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 10,
      reviewDays: 4,
    },
  },
  {
    key: 'ironing',
    brand: 'dom',
    createdAt: '-3 10:00',
    publishedAt: '-3 10:10',
    moderated: { at: '-3 12:30' },
    fields: {
      title: 'Бельё, которое не гладят: срочно к старту продаж',
      description: `Вынимаете из машинки, встряхиваете, вешаете, утром стелете. Всё. Это и есть ролик.

Снимаем за два дня, комплект привезёт курьер в день принятия (Москва, Петербург, Иваново).
Склейка по встряхиванию, ткань крупно, без утюга в кадре даже в шутку.

Один круг правок: если материал хороший, не тянем.`,
      platform: 'TIKTOK',
      niche: 'HOME',
      contentFormats: ['HOW_TO', 'NO_FACE'],
      deliverablesCount: 1,
      videoDurationSec: 20,
      rightsPackage: 'ADS',
      usageTermDays: 90,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      musicPolicy: 'TREND_OK',
      ...budget(9_000, 13_000),
      currency: 'RUB',
      deadlineType: 'URGENT_48H',
      slots: 2,
      workDays: 5,
      reviewDays: 4,
    },
  },
  {
    key: 'dress',
    brand: 'len',
    createdAt: '-16 08:00',
    publishedAt: '-16 08:10',
    moderated: { at: '-16 10:20' },
    fields: {
      title: 'Льняное платье: после десяти стирок',
      description: `Хотим показать, что лён с каждой стиркой мягче. Платье на девочку 3–6 лет, размер подберём.

Съёмка в два дня: новое платье и оно же после стирки. Ладонь по ткани, ребёнок бегает, качели.
Лицо ребёнка на ваше усмотрение, согласие подпишем заранее.

Не нужно: глажка, постановочные позы, слово «экологичный».`,
      platform: 'INSTAGRAM_REELS',
      niche: 'KIDS',
      contentFormats: ['BEFORE_AFTER', 'VOICE_OVER'],
      deliverablesCount: 1,
      videoDurationSec: 35,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru', 'be'],
      shippingRequired: true,
      ...budget(200, 280),
      currency: 'BYN',
      slots: 1,
      workDays: 9,
      reviewDays: 4,
    },
  },
  {
    key: 'overalls',
    brand: 'len',
    createdAt: '-9 08:40',
    publishedAt: '-9 09:00',
    moderated: { at: '-9 11:15' },
    fields: {
      title: 'Комбинезон на вырост: лес, горка, лужа',
      description: `Один день из жизни ребёнка в нашем комбинезоне. Чем грязнее в конце, тем лучше, потом стирка.

Хук: чистый комбинезон на вешалке.
Показать: подвороты на рост, кнопки, колени крупно.
Папы в кадре приветствуются: мам в наших роликах уже достаточно.`,
      platform: 'TIKTOK',
      niche: 'KIDS',
      contentFormats: ['REVIEW', 'SKETCH'],
      deliverablesCount: 1,
      videoDurationSec: 40,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      rawFiles: true,
      ...budget(170, 260),
      currency: 'BYN',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 10,
      reviewDays: 5,
    },
  },
  {
    key: 'school-linen',
    brand: 'len',
    createdAt: '-4 09:00',
    publishedAt: '-4 09:10',
    moderated: { at: '-4 11:40' },
    fields: {
      title: 'Рубашка в школу, которую не надо гладить дважды',
      description: `Утро школьника за 30 секунд: рубашка со стула, каша, портфель, дверь. Рубашку гладили вчера, и это видно.

Нужен ребёнок 7–11 лет. Голос родителя за кадром.
Школьную форму с эмблемой не показываем.`,
      platform: 'VK_CLIPS',
      niche: 'KIDS',
      contentFormats: ['SKETCH', 'VOICE_OVER'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'BASIC',
      usageTermDays: 120,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(150, 220),
      currency: 'BYN',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 10,
      reviewDays: 4,
    },
  },
];
