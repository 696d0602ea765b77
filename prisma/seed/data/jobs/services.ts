import { budget } from '../amounts.ts';
import type { JobData } from '../types.ts';

export const servicesJobs: readonly JobData[] = [
  {
    key: 'family-budget',
    brand: 'kubyshka',
    createdAt: '-17 09:30',
    publishedAt: '-17 09:45',
    moderated: { at: '-17 11:10' },
    fields: {
      title: 'Скетч: разговор о деньгах без ссоры',
      description: `Пара на кухне, разговор про то, куда ушла зарплата. Раньше ругались, теперь открывают общий список.

Сценарий наш, шутки ваши. Оба героя правы, дураков нет.
Экран приложения показываем дважды по две секунды, интерфейс пришлём записью.

Нельзя: кредиты, инвестиции, обещания накопить сумму к сроку.`,
      platform: 'TIKTOK',
      niche: 'FINTECH',
      contentFormats: ['SKETCH'],
      deliverablesCount: 1,
      videoDurationSec: 40,
      rightsPackage: 'ADS',
      usageTermDays: 90,
      revisionRounds: 2,
      languages: ['ru'],
      scriptProvided: true,
      subtitles: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(10_000, 14_000),
      currency: 'RUB',
      slots: 1,
      workDays: 7,
      reviewDays: 4,
    },
  },
  {
    key: 'student-budget',
    brand: 'kubyshka',
    createdAt: '-8 09:00',
    publishedAt: '-8 09:10',
    moderated: { at: '-8 10:45' },
    fields: {
      title: 'Студенческий месяц в приложении: запись экрана с комментарием',
      description: `Ведёте расходы неделю и рассказываете, что увидели. Нам нужны настоящие категории: кофе, проездной, доставка, подарок подруге.

Суммы можно изменить, доли оставьте правдивыми.
Хук: одна строка расхода, которая вас удивила.
Технически: запись экрана 1080×1920, голос на петличку, курсор или палец видно.

Не показывайте номера карт и имена из переводов.`,
      platform: 'VK_CLIPS',
      niche: 'FINTECH',
      contentFormats: ['SCREEN_RECORDING', 'VOICE_OVER'],
      deliverablesCount: 1,
      videoDurationSec: 45,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      projectFiles: true,
      subtitles: true,
      ...budget(6_000, 10_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 12,
      reviewDays: 4,
    },
  },
  {
    key: 'emigrant-budget',
    brand: 'kubyshka',
    createdAt: '-1 11:20',
    publishedAt: '-1 11:35',
    fields: {
      title: 'Бюджет в двух валютах: как не запутаться',
      description: `Для тех, кто живёт в одной стране, а зарабатывает в другой. Показываете, как завести две валюты и не складывать их вместе.

Запись экрана, в углу ваше лицо.
Курс не называйте: через неделю он другой.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'APPS',
      contentFormats: ['SCREEN_RECORDING', 'TALKING_HEAD'],
      deliverablesCount: 1,
      videoDurationSec: 50,
      rightsPackage: 'BASIC',
      usageTermDays: 180,
      revisionRounds: 1,
      languages: ['ru'],
      ...budget(8_000, 11_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 9,
      reviewDays: 4,
    },
  },
  {
    key: 'chinese',
    brand: 'slovo',
    createdAt: '-16 10:30',
    publishedAt: '-16 10:40',
    moderated: { at: '-16 12:30' },
    fields: {
      title: 'Китайский с нуля: первые двадцать пять минут',
      description: `Показываете свой первый или сотый урок у нас и одну вещь, которую поняли на нём. Желательно про тоны: это смешно и запоминается.

Хук: вы уверенно говорите слово, преподаватель смеётся.
Лицо преподавателя можно, согласие есть.
Финал: вы говорите то же слово правильно.

Не обещаем сдачу экзамена и сроки.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'EDUCATION',
      contentFormats: ['TESTIMONIAL', 'SCREEN_RECORDING'],
      deliverablesCount: 1,
      videoDurationSec: 40,
      rightsPackage: 'ADS',
      usageTermDays: 120,
      revisionRounds: 2,
      languages: ['ru', 'zh'],
      subtitles: true,
      ...budget(9_000, 13_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 9,
      reviewDays: 5,
    },
  },
  {
    key: 'english-sketch',
    brand: 'slovo',
    createdAt: '-5 07:30',
    publishedAt: '-5 07:45',
    moderated: { at: '-5 09:10' },
    deadlineInDays: 12,
    fields: {
      title: 'Скетч: созвон, на котором надо сказать хоть слово',
      description: `Герой сидит на созвоне по-английски и готовит одну фразу сорок минут. Когда наконец говорит, все уже прощаются.

Английская речь 5–6 слов, остальное по-русски.
Узнаваемые логотипы программ для звонков замажьте.
Последний кадр спокойный: герой открывает урок.

Монтаж под вас, сценарий дадим планом, а не репликами.`,
      platform: 'TIKTOK',
      niche: 'EDUCATION',
      contentFormats: ['SKETCH', 'TALKING_HEAD'],
      deliverablesCount: 1,
      videoDurationSec: 35,
      rightsPackage: 'SPARK_PARTNERSHIP',
      usageTermDays: 60,
      revisionRounds: 2,
      languages: ['ru', 'en'],
      needsPosting: true,
      ...budget(10_000, 15_000),
      currency: 'RUB',
      slots: 3,
      workDays: 8,
      reviewDays: 4,
    },
  },
  {
    key: 'teachers',
    brand: 'slovo',
    createdAt: '-11 08:30',
    publishedAt: '-11 08:40',
    moderated: { at: '-11 10:20' },
    pausedAt: '-4 07:00',
    fields: {
      title: 'Один день преподавателя на удалёнке',
      description: `Снимает преподаватель языка (любого): рассвет, кофе, пять уроков, соседский перфоратор.

Уроки не показываем, только реакции.
Хотим тепла и самоиронии, а не продуктивности.`,
      platform: 'VK_CLIPS',
      niche: 'EDUCATION',
      contentFormats: ['VOICE_OVER', 'OTHER'],
      deliverablesCount: 1,
      videoDurationSec: 60,
      rightsPackage: 'BASIC',
      usageTermDays: 180,
      revisionRounds: 1,
      languages: ['ru'],
      ...budget(7_000, 9_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 10,
      reviewDays: 4,
    },
  },
  {
    key: 'voices',
    brand: 'slovo',
    createdAt: '-7 10:00',
    publishedAt: '-7 10:10',
    moderated: { at: '-7 12:20' },
    fields: {
      title: 'Голоса учеников для главной страницы сайта',
      description: `Пятнадцать секунд вашей речи на языке, который вы учите. Любой уровень, любая страна, любое место: кухня, автобус, дача.

Скажите, откуда вы, сколько учитесь и одну фразу, которой гордитесь.
Ошибки не исправляем, в этом смысл. Титры с переводом сделаем сами.

Ролик пойдёт на сайт, не в соцсети. Вертикальный кадр, лицо видно, музыки нет.`,
      platform: 'OTHER',
      niche: 'OTHER',
      contentFormats: ['TALKING_HEAD', 'TESTIMONIAL'],
      deliverablesCount: 1,
      videoDurationSec: 15,
      rightsPackage: 'BUYOUT',
      usageTermDays: null,
      revisionRounds: 1,
      languages: ['ru', 'en', 'zh'],
      musicPolicy: 'NO_MUSIC',
      ...budget(2_500, 4_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 10,
      workDays: 7,
      reviewDays: 3,
    },
  },
];
