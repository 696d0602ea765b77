import { units } from './amounts.ts';
import type { AdminData, BrandData } from './types.ts';

export const admins: readonly AdminData[] = [
  { key: 'admin', email: 'admin@example.com', name: 'Ольга Демидова', createdAt: '-21 06:00' },
  { key: 'admin-b', email: 'admin-b@example.com', name: 'Павел Рощин', createdAt: '-21 06:05' },
];

export const brands: readonly BrandData[] = [
  {
    key: 'myata',
    email: 'brand@example.com',
    name: 'Мята и Мох',
    registeredAt: '-21 07:10',
    profile: {
      website: 'https://myata-i-moh.example.com',
      description:
        'Уходовая косметика из Ленинградской области: делаем небольшими партиями, без отдушек и лишних обещаний. Ищем авторов, которые говорят спокойно и показывают кожу без фильтров. На съёмку всегда присылаем полный размер, а не пробники.',
      niche: 'BEAUTY',
      country: 'Россия',
      city: 'Санкт-Петербург',
    },
    topUps: [
      { at: '-20 08:30', amountMinor: units(60_000), currency: 'RUB' },
      { at: '-11 09:10', amountMinor: units(50_000), currency: 'RUB', outcome: 'DECLINE' },
      { at: '-11 09:14', amountMinor: units(50_000), currency: 'RUB' },
      { at: '-4 13:20', amountMinor: units(30_000), currency: 'RUB' },
    ],
  },
  {
    key: 'kuhnya',
    email: 'brand-b@example.com',
    name: 'Кухня № 8',
    registeredAt: '-21 08:00',
    profile: {
      website: 'https://kuhnya8.example.com',
      description:
        'Доставляем наборы для ужина: продукты уже взвешены, рецепт на одной странице, готовится за полчаса. Работаем в Москве и области с 2019 года. Любим ролики с настоящей кухни, где на заднем плане живёт семья.',
      niche: 'FOOD',
      country: 'Россия',
      city: 'Москва',
    },
    topUps: [
      { at: '-20 10:00', amountMinor: units(55_000), currency: 'RUB' },
      { at: '-6 09:00', amountMinor: units(40_000), currency: 'RUB' },
    ],
  },
  {
    key: 'dom',
    email: 'tihiy-dom@example.com',
    name: 'Тихий дом',
    registeredAt: '-20 07:00',
    profile: {
      website: 'https://tihiydom.example.com',
      description:
        'Постельное бельё и текстиль для дома из Иванова. Шьём сами, продаём на маркетплейсах и у себя на сайте. Ролики ставим в карточки товара и в рекламу.',
      niche: 'HOME',
      country: 'Россия',
      city: 'Иваново',
    },
    topUps: [{ at: '-19 12:00', amountMinor: units(50_000), currency: 'RUB' }],
  },
  {
    key: 'razminka',
    email: 'razminka@example.com',
    name: 'Разминка',
    registeredAt: '-20 08:20',
    profile: {
      website: 'https://razminka.example.com',
      description:
        'Приложение с тренировками на 12 минут: спина, шея, таз. Для тех, кто весь день сидит. 300 тысяч установок, своя команда физиологов.',
      niche: 'FITNESS',
      country: 'Россия',
      city: 'Казань',
    },
    topUps: [{ at: '-18 09:30', amountMinor: units(60_000), currency: 'RUB' }],
  },
  {
    key: 'graviton',
    email: 'graviton@example.com',
    name: 'Гравитон Аудио',
    registeredAt: '-20 09:45',
    profile: {
      website: 'https://graviton-audio.example.com',
      description:
        'Беспроводные наушники и колонки. Проектируем в Новосибирске. Просим говорить о звуке своими словами и не читать характеристики с коробки.',
      niche: 'GADGETS',
      country: 'Россия',
      city: 'Новосибирск',
    },
    topUps: [{ at: '-18 11:00', amountMinor: units(80_000), currency: 'RUB' }],
  },
  {
    key: 'kubyshka',
    email: 'kubyshka@example.com',
    name: 'Кубышка',
    registeredAt: '-19 08:00',
    profile: {
      website: 'https://kubyshka.example.com',
      description:
        'Приложение для учёта семейных денег: общий бюджет, цели, напоминания о платежах. Не банк и не инвестиции, доход никому не обещаем.',
      niche: 'FINTECH',
      country: 'Россия',
      city: 'Москва',
    },
    topUps: [{ at: '-17 09:00', amountMinor: units(50_000), currency: 'RUB' }],
  },
  {
    key: 'slovo',
    email: 'slovo@example.com',
    name: 'Слово за слово',
    registeredAt: '-19 09:15',
    profile: {
      website: 'https://slovo-za-slovo.example.com',
      description:
        'Онлайн-школа английского и китайского для взрослых. Занятия по 25 минут, преподаватели из шести стран. Ищем авторов, которые учат язык сами.',
      niche: 'EDUCATION',
      country: 'Россия',
      city: 'Екатеринбург',
    },
    topUps: [{ at: '-16 10:00', amountMinor: units(40_000), currency: 'RUB' }],
  },
  {
    key: 'hvostoved',
    email: 'hvostoved@example.com',
    name: 'Хвостовед',
    registeredAt: '-18 07:30',
    profile: {
      website: 'https://hvostoved.example.com',
      description:
        'Лакомства и корма для собак и кошек из Краснодарского края. Состав помещается в одну строку. Герой ролика всегда питомец, а не упаковка.',
      niche: 'PETS',
      country: 'Россия',
      city: 'Краснодар',
    },
    topUps: [{ at: '-16 12:30', amountMinor: units(40_000), currency: 'RUB' }],
  },
  {
    key: 'dala',
    email: 'dala@example.com',
    name: 'Дала Тур',
    registeredAt: '-18 08:10',
    profile: {
      website: 'https://dala-tour.example.com',
      description:
        'Маленькие группы по Казахстану: Чарын, Кольсай, Мангистау. Возим на выходные и на неделю, снаряжение своё. Снимаем дорогу такой, какая она есть.',
      niche: 'TRAVEL',
      country: 'Казахстан',
      city: 'Алматы',
    },
    topUps: [{ at: '-15 08:00', amountMinor: units(400_000), currency: 'KZT' }],
  },
  {
    key: 'len',
    email: 'len@example.com',
    name: 'Льняной двор',
    registeredAt: '-17 07:40',
    profile: {
      website: 'https://lnyanoy-dvor.example.com',
      description:
        'Детская одежда из белорусского льна, размеры от 80 до 134. Шьём в Орше, отправляем по Беларуси и в Россию.',
      niche: 'KIDS',
      country: 'Беларусь',
      city: 'Минск',
    },
    topUps: [{ at: '-14 09:00', amountMinor: units(1_500), currency: 'BYN' }],
  },
];
