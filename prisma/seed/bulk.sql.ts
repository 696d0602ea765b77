// Each statement takes $1 = how many, $2 = the seed day. Every fiftieth user is a brand.

/** UUIDv7 that is older than any id of the demo data and grows with `n`. */
const id = (kind: 'user' | 'job', n: string) =>
  `(lpad(to_hex(1704067200000 + ${n}), 12, '0') || '7${kind === 'user' ? '001' : '002'}' || '8' || lpad(to_hex(${n}), 15, '0'))::uuid`;

const list = (values: readonly string[]) => `ARRAY[${values.map((value) => `'${value}'`).join(', ')}]`;

/** A value of the list for each row; what stands there twice comes twice as often. */
const oneOf = (values: readonly string[]) => `(${list(values)})[1 + floor(random() * ${values.length})::int]`;

/** By the row's number instead: the same for whoever asks again. */
const nthOf = (values: readonly string[], n: string) => `(${list(values)})[1 + (${n}) % ${values.length}]`;

const TIMES = `$2::timestamptz - interval '60 days' * (1 - n::float8 / ($1::int + 1))`;

const PLATFORMS = [
  'TIKTOK',
  'TIKTOK',
  'INSTAGRAM_REELS',
  'INSTAGRAM_REELS',
  'YOUTUBE_SHORTS',
  'VK_CLIPS',
  'VK_CLIPS',
  'OTHER',
];
const NICHES = [
  ...['BEAUTY', 'BEAUTY', 'BEAUTY', 'FOOD', 'FOOD', 'FITNESS', 'GADGETS', 'GADGETS', 'GAMES', 'EDUCATION'],
  ...[
    'FINTECH',
    'APPS',
    'APPS',
    'ECOMMERCE',
    'ECOMMERCE',
    'ECOMMERCE',
    'HOME',
    'HOME',
    'KIDS',
    'PETS',
    'TRAVEL',
    'OTHER',
  ],
];
const FORMATS = [
  'REVIEW',
  'UNBOXING',
  'HOW_TO',
  'BEFORE_AFTER',
  'TESTIMONIAL',
  'SKETCH',
  'SCREEN_RECORDING',
  'VOICE_OVER',
  'TALKING_HEAD',
  'NO_FACE',
];
const CURRENCIES = ['RUB', 'RUB', 'RUB', 'RUB', 'RUB', 'RUB', 'RUB', 'RUB', 'KZT', 'BYN'];
const CITIES = [
  'Москва',
  'Москва',
  'Санкт-Петербург',
  'Казань',
  'Екатеринбург',
  'Новосибирск',
  'Самара',
  'Пермь',
  'Краснодар',
  'Уфа',
  'Томск',
  'Тверь',
];
const WOMEN = ['Анна', 'Мария', 'Елена', 'Ольга', 'Ирина', 'Юлия', 'Дарья', 'Алёна', 'Нина', 'Яна', 'Рита'];
const MEN = [
  'Иван',
  'Пётр',
  'Сергей',
  'Андрей',
  'Михаил',
  'Кирилл',
  'Степан',
  'Лев',
  'Марк',
  'Юрий',
  'Захар',
];
const SURNAMES = [
  'Соколов',
  'Ершов',
  'Лаптев',
  'Громов',
  'Зимин',
  'Белов',
  'Жаров',
  'Карпов',
  'Фомин',
  'Седов',
  'Титов',
  'Уваров',
  'Шубин',
];
const WHAT = [
  'Обзор',
  'Распаковка',
  'Честный отзыв',
  'Ролик без лица',
  'Скетч',
  'Инструкция',
  'Сравнение «до и после»',
  'Разговорное видео',
];
const OF_WHAT = [
  ...[
    'крем для рук',
    'набор для завтрака',
    'беспроводная мышь',
    'приложение для сна',
    'курс рисования',
    'постельное бельё',
    'корм для кошек',
  ],
  ...[
    'детский рюкзак',
    'термокружка',
    'фитнес-браслет',
    'настольная лампа',
    'тур на выходные',
    'сыворотка для волос',
    'умная розетка',
  ],
];
const HOOKS = [
  'Начните с вопроса зрителю.',
  'Первые три секунды без слов.',
  'Покажите результат сразу, объяснение потом.',
  'Начните с ошибки, которую делают все.',
];
const LIMITS = [
  'Без чужих марок в кадре.',
  'Без обещаний результата.',
  'Без ретуши и фильтров.',
  'Не зачитывайте текст с упаковки.',
];

const isBrand = (n: string) => `${n} % 50 = 0`;
const name = `CASE WHEN ${isBrand('n')} THEN 'Бренд № ' || n
  WHEN n % 2 = 0 THEN ${nthOf(WOMEN, 'n / 2')} || ' ' || ${nthOf(SURNAMES, 'n / 22')} || 'а'
  ELSE ${nthOf(MEN, 'n / 2')} || ' ' || ${nthOf(SURNAMES, 'n / 22')} END`;

export const BULK_USERS = `
  INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
  SELECT ${id('user', 'n')}, 'bulk-' || n || '@example.com', demo.password_hash,
         (CASE WHEN ${isBrand('n')} THEN 'BRAND' ELSE 'CREATOR' END)::role, ${name}, ${TIMES}
  FROM generate_series(1, $1::int) AS n, app_user AS demo WHERE demo.email = 'creator@example.com'`;

export const BULK_BRANDS = `
  INSERT INTO brand_profile (user_id, company_name, description, niche, country, city, created_at, updated_at)
  SELECT ${id('user', 'n')}, 'Бренд № ' || n, 'Бренд для нагрузочных испытаний.', ${oneOf(NICHES)}::niche,
         'Россия', ${oneOf(CITIES)}, ${TIMES}, ${TIMES}
  FROM generate_series(50, $1::int, 50) AS n`;

export const BULK_CREATORS = `
  INSERT INTO creator_profile (user_id, bio, country, city, languages, niches, platforms, price_per_video_minor,
                               currency, availability, verification_status, created_at, updated_at)
  SELECT ${id('user', 'n')}, 'Снимаю вертикальные ролики: ' || ${oneOf(OF_WHAT)} || ', ' || ${oneOf(OF_WHAT)} || '.',
         'Россия', ${oneOf(CITIES)}, CASE WHEN random() < 0.2 THEN '{ru,en}'::text[] ELSE '{ru}' END,
         ARRAY[${oneOf(NICHES)}, ${oneOf(NICHES)}], ARRAY[${oneOf(PLATFORMS)}, 'TIKTOK'],
         (300000 + floor(random() * random() * 60)::bigint * 50000), 'RUB',
         (CASE WHEN random() < 0.9 THEN 'OPEN' ELSE 'PAUSED' END)::availability,
         (CASE WHEN random() < 0.3 THEN 'VERIFIED' ELSE 'UNVERIFIED' END)::verification_status, ${TIMES}, ${TIMES}
  FROM generate_series(1, $1::int) AS n WHERE NOT ${isBrand('n')}`;

/** One unit of each currency in roubles, roughly: budgets of one job should mean the same everywhere. */
const RATE = `(CASE currency WHEN 'KZT' THEN 6.0 WHEN 'BYN' THEN 0.035 ELSE 1.0 END)`;

export const BULK_JOBS = `
  INSERT INTO job (id, brand_id, title, description, platform, niche, content_formats, deliverables_count, video_duration_sec,
                   rights_package, usage_term_days, revision_rounds, languages, needs_posting, shipping_required,
                   budget_min_minor, budget_max_minor, currency, deadline_type, slots, work_days, review_days,
                   status, moderation_status, brief_hash, published_at, closed_at, created_at, updated_at)
  SELECT ${id('job', 'n')}, ${id('user', 'brand')}, title, title || '. ' || ${oneOf(HOOKS)} || ' ' || ${oneOf(LIMITS)},
         ${oneOf(PLATFORMS)}::platform, ${oneOf(NICHES)}::niche, ARRAY[${oneOf(FORMATS)}, ${oneOf(FORMATS)}],
         1 + floor(random() * 3)::int, 15 + 5 * floor(random() * 10)::int,
         ${oneOf(['BASIC', 'ADS', 'ADS', 'SPARK_PARTNERSHIP', 'BUYOUT'])}::rights_package, 90, 2,
         CASE WHEN random() < 0.15 THEN '{ru,en}'::text[] ELSE '{ru}' END, random() < 0.2, random() < 0.5,
         ceil(low * ${RATE})::bigint * 100, ceil((low + spread) * ${RATE})::bigint * 100, currency::currency,
         ${oneOf(['URGENT_48H', 'DAYS_3_5', 'DAYS_3_5', 'WEEK_PLUS', 'WEEK_PLUS', 'WEEK_PLUS'])}::deadline_type,
         1 + floor(random() * 8)::int, 7, 4, status::job_status, moderation::moderation_status,
         encode(sha256(('bulk ' || n)::bytea), 'hex'),
         CASE WHEN status <> 'DRAFT' THEN at END, CASE WHEN status = 'CLOSED' THEN at + interval '5 hours' END, at, at
  FROM (
    SELECT n, ${TIMES} AS at, 50 * (1 + (n * 7919::bigint) % greatest($1::int / 50, 1)) AS brand,
           ${oneOf(WHAT)} || ': ' || ${oneOf(OF_WHAT)} AS title, ${oneOf(CURRENCIES)} AS currency,
           3000 + 500 * floor(random() * random() * 60) AS low, 500 * (1 + floor(random() * 16)) AS spread,
           ${nthOf(['PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'CLOSED', 'PAUSED', 'DRAFT'], 'n')} AS status,
           CASE WHEN n % 10 = 9 THEN 'NONE' WHEN n % 37 = 0 THEN 'PENDING' ELSE 'APPROVED' END AS moderation
    FROM generate_series(1, $1::int) AS n
  ) AS draft`;
