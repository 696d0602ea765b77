import { budget } from '../amounts.ts';
import type { JobData } from '../types.ts';

export const beautyJobs: readonly JobData[] = [
  {
    key: 'serum',
    brand: 'myata',
    createdAt: '-20 09:00',
    publishedAt: '-20 09:40',
    moderated: { at: '-20 12:15' },
    fields: {
      title: 'Сыворотка с мхом: две недели и честный результат',
      description: `Ищем четырёх авторов с нормальной или комбинированной кожей. Присылаем полный флакон, две недели пользуетесь, снимаете в первый и последний день.

Первые три секунды: лицо крупно, дневной свет, без слов.
Что показать: текстуру на руке, как впитывается, кожу «до» и «после» при одном и том же свете у окна.
Что сказать своими словами: нет отдушек, хватает двух капель, липкость проходит за минуту.

Нельзя: фильтры и ретушь, слова «лечит», «омолаживает», «навсегда», сравнение с другими марками.
Если средство вам не подошло, напишите нам до съёмки: вернём деньги за время и не будем просить хвалить.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'BEAUTY',
      contentFormats: ['BEFORE_AFTER', 'TESTIMONIAL'],
      deliverablesCount: 1,
      videoDurationSec: 40,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      subtitles: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(10_000, 16_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 4,
      workDays: 14,
      reviewDays: 7,
    },
  },
  {
    key: 'shampoo',
    brand: 'myata',
    createdAt: '-19 08:00',
    publishedAt: '-19 08:20',
    moderated: { at: '-19 10:30' },
    fields: {
      title: 'Твёрдый шампунь: как им вообще мыть голову',
      description: `Люди боятся твёрдого шампуня, потому что не понимают, как он пенится. Покажите это руками за 30 секунд.

Хук: «Я думала, это мыло» или ваш вариант того же удивления.
По шагам: намочить, пять движений по волосам, пена, смыть, высушенные волосы на следующий день.
Обязательно в кадре: сетчатый мешочек из комплекта и то, как брусок сохнет на крючке.

Не нужно: экология и пластик (об этом рассказываем сами), сравнение с жидкими шампунями, закадровый смех.`,
      platform: 'TIKTOK',
      niche: 'BEAUTY',
      contentFormats: ['HOW_TO', 'REVIEW'],
      deliverablesCount: 1,
      videoDurationSec: 30,
      rightsPackage: 'ADS',
      usageTermDays: 90,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      rawFiles: true,
      subtitles: true,
      musicPolicy: 'TREND_OK',
      ...budget(8_000, 14_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 10,
      reviewDays: 7,
    },
  },
  {
    key: 'men',
    brand: 'myata',
    createdAt: '-12 08:10',
    publishedAt: '-12 08:30',
    moderated: { at: '-12 11:00' },
    fields: {
      title: 'Гель для умывания глазами мужчины, который им не пользовался',
      description: `Нужен мужчина от 25 лет, который раньше умывался мылом для рук. Это и есть сюжет.

Начало: «Жена сказала, что так нельзя» или любая ваша правдивая завязка.
Середина: умываетесь утром и вечером три дня, говорите, что заметили. Стянутость, запах, сколько уходит.
Конец: оставляете флакон у раковины. Призыва купить не нужно.

Без шуток о немужественности. Без рекламы другой косметики на полке: уберите её из кадра.`,
      platform: 'TIKTOK',
      niche: 'BEAUTY',
      contentFormats: ['TALKING_HEAD', 'SKETCH'],
      deliverablesCount: 1,
      videoDurationSec: 35,
      rightsPackage: 'SPARK_PARTNERSHIP',
      usageTermDays: 60,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      needsPosting: true,
      musicPolicy: 'TREND_OK',
      ...budget(7_000, 11_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 14,
      reviewDays: 5,
    },
  },
  {
    key: 'balm',
    brand: 'myata',
    createdAt: '-7 07:30',
    publishedAt: '-7 07:45',
    moderated: { at: '-7 09:20' },
    fields: {
      title: 'Бальзам для губ, который всегда в кармане куртки',
      description: `Короткий ролик о вещи, которую теряют и находят. Показать бальзам в трёх местах за день: остановка, рабочий стол, прогулка с собакой.

Хук: рука шарит по карманам.
Нужны: ветер или мороз в кадре, крупный план губ до и после, звук крышки.
Говорить можно, можно и без слов, тогда с титрами.

Не показывайте курение и энергетики. Логотип на куртке лучше прикрыть.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'BEAUTY',
      contentFormats: ['NO_FACE', 'REVIEW'],
      deliverablesCount: 1,
      videoDurationSec: 20,
      rightsPackage: 'BASIC',
      usageTermDays: 90,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      musicPolicy: 'BRAND_SAFE',
      ...budget(6_000, 9_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 3,
      workDays: 10,
      reviewDays: 4,
    },
  },
  {
    key: 'box',
    brand: 'myata',
    createdAt: '-20 11:00',
    publishedAt: '-20 11:10',
    moderated: { at: '-20 13:00' },
    fields: {
      title: 'Распаковка подарочного набора для мамы',
      description: `Набор для кожи 45+: крем, масло, мягкая щётка. Хотим, чтобы его открыла женщина того возраста, для которого он сделан.

Съёмка сверху, руки и голос. Сначала коробка целиком, потом каждый предмет по очереди с вашим первым впечатлением.
Назовите вслух, что нашли внутри, кроме косметики.

Не нужно зачитывать состав и возраст на упаковке.`,
      platform: 'YOUTUBE_SHORTS',
      niche: 'BEAUTY',
      contentFormats: ['UNBOXING', 'VOICE_OVER'],
      deliverablesCount: 1,
      videoDurationSec: 45,
      rightsPackage: 'BUYOUT',
      usageTermDays: null,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(9_000, 12_000),
      currency: 'RUB',
      slots: 1,
      workDays: 8,
      reviewDays: 4,
    },
  },
  {
    key: 'bath-salt',
    brand: 'myata',
    createdAt: '-14 07:00',
    publishedAt: '-14 07:15',
    moderated: { at: '-14 09:40' },
    fields: {
      title: 'Соль для ванны: пар и звук',
      description: `Десять секунд покоя: соль падает в воду, пар поднимается, никто не говорит.

План сверху и план сбоку, свет тёплый. Банка появляется один раз, в самом начале.
Звук соли о воду: близко и без музыки.

Лицо и тело не нужны, голос тоже.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'BEAUTY',
      contentFormats: ['NO_FACE', 'OTHER'],
      deliverablesCount: 1,
      videoDurationSec: 15,
      rightsPackage: 'ADS',
      usageTermDays: 180,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      musicPolicy: 'NO_MUSIC',
      ...budget(7_000, 10_000),
      currency: 'RUB',
      slots: 1,
      workDays: 7,
      reviewDays: 6,
    },
  },
  {
    key: 'body-scrub',
    brand: 'myata',
    createdAt: '-1 08:40',
    publishedAt: '-1 09:05',
    fields: {
      title: 'Скраб из клюквенной косточки: звук и текстура',
      description: `Ролик ради звука: пишем близко, без музыки. Банка, крышка, ложечка, скраб на мокрой руке.

Кадр один и тот же, свет боковой, фон тёмное дерево или камень.
В конце сухая кожа крупно и титр «Клюква. Соль. Масло».

Лицо не нужно. Ногти чистые, лак нейтральный или без лака.`,
      platform: 'INSTAGRAM_REELS',
      niche: 'BEAUTY',
      contentFormats: ['NO_FACE', 'OTHER'],
      deliverablesCount: 2,
      videoDurationSec: 15,
      rightsPackage: 'ADS',
      usageTermDays: 365,
      revisionRounds: 2,
      languages: ['ru'],
      shippingRequired: true,
      rawFiles: true,
      musicPolicy: 'NO_MUSIC',
      ...budget(12_000, 18_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 10,
      reviewDays: 4,
    },
  },
  {
    key: 'night-mask',
    brand: 'myata',
    createdAt: '-2 15:10',
    fields: {
      title: 'Ночная маска: вечерний ритуал',
      description: 'Черновик. Дописать, что показать утром, и решить про музыку.',
      platform: 'VK_CLIPS',
      niche: 'BEAUTY',
      contentFormats: ['VOICE_OVER'],
      languages: ['ru'],
      currency: 'RUB',
      slots: 2,
    },
  },
  {
    key: 'spf',
    brand: 'myata',
    createdAt: '-16 07:20',
    publishedAt: '-16 07:40',
    moderated: { at: '-16 09:50' },
    canceled: { at: '-9 08:00', reason: 'Партия задержалась на сертификации, вернёмся весной.' },
    fields: {
      title: 'Солнцезащитный стик для горнолыжников',
      description: `Снимаем на склоне или на катке: стик в варежке, нанесение одной рукой, очки поверх.

Хук: вы без очков щуритесь на солнце.
Сказать: наносится на мороз, не течёт в глаза, помещается в карман с ски-пассом.
Не обещать полную защиту и не называть цифры фактора вслух, они на этикетке.`,
      platform: 'TIKTOK',
      niche: 'BEAUTY',
      contentFormats: ['REVIEW', 'HOW_TO'],
      deliverablesCount: 1,
      videoDurationSec: 25,
      rightsPackage: 'BASIC',
      usageTermDays: 120,
      revisionRounds: 1,
      languages: ['ru'],
      shippingRequired: true,
      ...budget(8_000, 10_000),
      currency: 'RUB',
      deadlineType: 'WEEK_PLUS',
      slots: 2,
      workDays: 12,
      reviewDays: 4,
    },
  },
];
