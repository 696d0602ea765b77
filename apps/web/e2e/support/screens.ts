import type { APIRequestContext, Page } from '@playwright/test';
import { alive, press } from './alive';
import { first, importedStatement, paidDeposit, reconciled } from './demo-data';
import type { Member, Newcomer } from './roles';

export interface Screen {
  name: string;
  as: Member | Newcomer | 'guest';
  /** A path, or how to find one in the demo data. */
  path: string | ((request: APIRequestContext) => Promise<string>);
  /** What to do there before looking: open a dialog, choose a tab. */
  act?: (page: Page) => Promise<void>;
  /** The HTTP status that the page is meant to have. */
  status: number;
}

const screen = (
  name: string,
  as: Screen['as'],
  path: Screen['path'],
  { act, status = 200 }: Partial<Pick<Screen, 'act' | 'status'>> = {},
): Screen => ({ name, as, path, act, status });

const deal = (status: string) => first(`deals?status=${status}`, ({ id }) => `/deals/${id}`);
/** The page of the dispute over the first deal that is in one. */
const ownDispute = async (request: APIRequestContext) => {
  const path = await deal('DISPUTED')(request);
  const { data } = (await (await request.get(`/api${path}`)).json()) as { data: { dispute: { id: string } } };
  return `/disputes/${data.dispute.id}`;
};
const job = first('jobs', ({ id }) => `/jobs/${id}`);
const published = (part: string) =>
  first('brand/jobs?status=PUBLISHED', ({ id }) => `/brand/jobs/${id}${part}`);

const invited = async (request: APIRequestContext) => {
  const { data } = (await (await request.get('/api/invitations')).json()) as {
    data: { items: { job: { id: string } }[] };
  };
  return `/brand/jobs/${data.items[0]!.job.id}/invitations`;
};

const dispute = (status: string) =>
  first(`admin/disputes?status=${status}`, ({ id }) => `/admin/disputes/${id}`);
const account = (query: string) =>
  first(
    `admin/finance/accounts?${query}`,
    ({ code }) => `/admin/finance/accounts/${encodeURIComponent(code!)}`,
  );
const journal = first(
  'admin/finance/escrows?status=RELEASED',
  ({ dealId }) => `/admin/finance/transactions?dealId=${dealId}`,
);

/** Opens a dialog by its button and waits until it is there. */
const dialog = (button: string | RegExp) => ({
  act: async (page: Page) => {
    const opener = page.getByRole('button', { name: button }).filter({ visible: true }).first();
    await press(opener);
    await page.getByRole('dialog').waitFor();
  },
});

/** Unfolds what a summary hides. */
const opened = (summary: string) => ({
  act: (page: Page) => page.locator('summary').filter({ hasText: summary }).click(),
});

/** What a phone shows under another tab of a deal; a desktop shows all three at once. */
const tab = (name: string) => ({
  act: async (page: Page) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const button = page.getByRole('group', { name: 'Разделы сделки' }).getByRole('button', { name });
    await press(button);
  },
});

/** Every screen there is, with the demo data that shows it at its fullest, and the first look of a newcomer. */
export const SCREENS: readonly Screen[] = [
  screen('landing', 'guest', '/'),
  screen('feed', 'guest', '/jobs'),
  screen('feed without results', 'guest', '/jobs?q=ъъъъъъ'),
  screen('job', 'guest', job),
  screen('creators', 'guest', '/creators'),
  screen('creators without results', 'guest', '/creators?q=ъъъъъъ'),
  screen(
    'creator',
    'guest',
    first('creators', ({ id }) => `/creators/${id}`),
  ),
  screen(
    'brand',
    'guest',
    first('jobs', ({ brand }) => `/brands/${brand!.id}`),
  ),
  screen('help', 'guest', '/help'),
  screen('check of a message', 'guest', '/check?code=K7QM2XYZ'),
  screen('login', 'guest', '/login'),
  screen('register', 'guest', '/register'),
  screen('forgotten password', 'guest', '/forgot-password'),
  screen('link to a new password', 'guest', '/forgot-password', {
    act: async (page) => {
      await alive(page.getByRole('button', { name: 'Прислать ссылку' }));
      await page.getByLabel('Почта').fill('nobody@example.com');
      await page.getByRole('button', { name: 'Прислать ссылку' }).click();
      await page.getByText('Проверьте почту').waitFor();
    },
  }),
  screen('new password', 'guest', '/reset-password?token=not-a-token'),
  screen('new password without its link', 'guest', '/reset-password'),
  screen('unknown page', 'guest', '/nowhere', { status: 404 }),
  screen('unknown job', 'guest', '/jobs/01990000-0000-7000-8000-000000000000', { status: 404 }),

  screen('dashboard of a creator', 'creator', '/dashboard'),
  screen('applying to a job', 'newCreator', job, dialog('Откликнуться')),
  screen('applying at a price', 'newCreator', job, {
    act: async (page) => {
      await dialog('Откликнуться').act(page);
      await page.getByLabel('Ваша цена за всю сделку').fill('24 999,90');
      await page.getByText('Вы получите').waitFor();
    },
  }),
  screen('own applications', 'creator', '/creator/applications'),
  screen('own invitations', 'creator', '/creator/invitations'),
  screen('accepting an invitation', 'creator', '/creator/invitations', dialog('Принять')),
  screen('alerts', 'creator', '/creator/alerts'),
  screen('saving an alert', 'creator', '/jobs?niche=BEAUTY', dialog('Оповещать о новых')),
  screen('creator profile', 'creator', '/creator/profile'),
  screen('deals', 'creator', '/deals'),
  screen('deal waiting for money, creator', 'creator', deal('AWAITING_FUNDING')),
  screen('deal in work, creator', 'creator', deal('IN_PROGRESS')),
  screen('deal in review, creator', 'creator', deal('IN_REVIEW'), tab('Работа')),
  screen('deal in dispute, creator', 'creator', deal('DISPUTED'), tab('Работа')),
  screen('dispute, creator', 'creator', ownDispute),
  screen('adding to a dispute', 'creator', ownDispute, {
    act: async (page) => {
      await (
        await alive(page.getByRole('button', { name: /^(Добавить сообщение|Изложить свою позицию)$/ }))
      ).click();
      await page.getByLabel('Что сообщить').waitFor();
    },
  }),
  screen('finished deal, creator', 'creator', deal('COMPLETED'), tab('Детали')),
  screen('messages', 'creator', '/messages'),
  screen(
    'conversation',
    'creator',
    first('conversations', ({ id }) => `/messages/${id}`),
  ),
  screen('notifications', 'creator', '/notifications'),
  screen('balance of a creator', 'creator', '/wallet'),
  screen('reserve of a creator', 'creator', '/wallet', opened('Из чего складывается')),
  screen('history narrowed down', 'creator', '/wallet?group=DEALS'),
  screen('history without matches', 'creator', '/wallet?to=2020-01-01'),
  screen('asking for a payout', 'creator', '/wallet', dialog('Вывести')),
  screen('settings', 'creator', '/settings'),
  screen('unknown page, signed in', 'creator', '/deals/01990000-0000-7000-8000-000000000000'),
  screen('page of another role', 'creator', '/brand/jobs'),
  screen('page of the administrator', 'creator', '/admin'),

  screen('dashboard of a brand', 'brand', '/dashboard'),
  screen('own jobs', 'brand', '/brand/jobs'),
  screen('new job', 'brand', '/brand/jobs/new'),
  screen(
    'job editor, brief',
    'brand',
    first('brand/jobs?status=DRAFT', ({ id }) => `/brand/jobs/${id}`),
  ),
  screen(
    'job editor, terms',
    'brand',
    first('brand/jobs?status=DRAFT', ({ id }) => `/brand/jobs/${id}?step=terms`),
  ),
  screen(
    'job editor, budget',
    'brand',
    first('brand/jobs?status=DRAFT', ({ id }) => `/brand/jobs/${id}?step=budget`),
  ),
  screen(
    'job editor, review',
    'brand',
    first('brand/jobs?status=DRAFT', ({ id }) => `/brand/jobs/${id}?step=review`),
  ),
  screen('published job', 'brand', published('')),
  screen('applications', 'brand', published('/applications')),
  screen('sent invitations', 'brand', invited),
  screen('inviting from the catalogue', 'brand', '/creators', dialog(/^Пригласить: /)),
  screen('deal waiting for money, brand', 'brand', deal('AWAITING_FUNDING'), tab('Работа')),
  screen('paying for a deal', 'brand', deal('AWAITING_FUNDING'), dialog(/^Внести .+ в резерв$/)),
  screen('deal in work, brand', 'brand', deal('IN_PROGRESS'), tab('Детали')),
  screen('deal in review, brand', 'brand', deal('IN_REVIEW')),
  screen('accepting the work', 'brand', deal('IN_REVIEW'), dialog('Принять работу')),
  screen('asking for changes', 'brand', deal('IN_REVIEW'), dialog('Попросить правки')),
  screen('offering to end a deal', 'brand', deal('IN_REVIEW'), dialog('Предложить отмену')),
  screen('opening a dispute', 'brand', deal('IN_REVIEW'), dialog('Открыть спор')),
  screen('deal in dispute, brand', 'brand', deal('DISPUTED')),
  screen('dispute, brand', 'brand', ownDispute),
  screen('thanking the creator', 'brand', deal('COMPLETED'), dialog('Поблагодарить креатора')),
  screen('canceled deal', 'brand', deal('CANCELED')),
  screen('brand profile', 'brand', '/brand/profile'),
  screen('balance of a brand', 'brand', '/wallet'),
  screen('reserve of a brand', 'brand', '/wallet', opened('Из чего складывается')),
  screen('topping up', 'brand', '/wallet', dialog('Пополнить')),

  screen('payment', 'newBrand', paidDeposit(null)),
  screen('payment that went through', 'newBrand', paidDeposit('SUCCEED')),
  screen('payment that did not', 'newBrand', paidDeposit('DECLINE')),

  screen('first dashboard of a brand', 'newBrand', '/dashboard'),
  screen('no jobs yet', 'newBrand', '/brand/jobs'),
  screen('no deals yet', 'newBrand', '/deals'),
  screen('first dashboard of a creator', 'newCreator', '/dashboard'),
  screen('no applications yet', 'newCreator', '/creator/applications'),
  screen('no invitations yet', 'newCreator', '/creator/invitations'),
  screen('no alerts yet', 'newCreator', '/creator/alerts'),
  screen('empty profile', 'newCreator', '/creator/profile'),
  screen('no messages yet', 'newCreator', '/messages'),
  screen('no notifications yet', 'newCreator', '/notifications'),
  screen('empty balance', 'newCreator', '/wallet'),

  screen('admin overview', 'admin', '/admin'),
  screen('moderation', 'admin', '/admin/jobs'),
  screen('rejecting a job', 'admin', '/admin/jobs', dialog('Отклонить')),
  screen('payouts to decide', 'admin', '/admin/payouts'),
  screen('keys of the desk', 'admin', '/admin/payouts', dialog('Клавиши')),
  screen('payouts that were made', 'admin', '/admin/payouts?tab=PAID'),
  screen('payouts that came back', 'admin', '/admin/payouts?tab=RETURNED'),
  screen('approving a payout', 'admin', '/admin/payouts', dialog('Одобрить')),
  screen('events that wait for nobody', 'admin', '/admin/outbox'),
  screen('events that are done', 'admin', '/admin/outbox?tab=DONE'),
  screen('admin notifications', 'admin', '/admin/notifications'),

  screen('disputes to decide', 'admin', '/admin/disputes'),
  screen('disputes that were decided', 'admin', '/admin/disputes?tab=RESOLVED'),
  screen('disputes that were withdrawn', 'admin', '/admin/disputes?tab=WITHDRAWN'),
  screen('open dispute', 'admin', dispute('OPEN')),
  screen('decided dispute', 'admin', dispute('RESOLVED')),
  screen('deciding a dispute', 'admin', dispute('OPEN'), {
    act: async (page) => {
      await dialog('Решить спор').act(page);
      await page.getByRole('radio', { name: 'Разделить' }).check();
      await page.getByRole('button', { name: '50 %' }).click();
      await page.getByText('Сходится с суммой сделки').waitFor();
    },
  }),

  screen('finance', 'admin', '/admin/finance'),
  screen('accounts', 'admin', '/admin/finance/accounts'),
  screen('accounts under conditions', 'admin', '/admin/finance/accounts?kind=WALLET&nonZero=true'),
  screen('accounts that nobody has', 'admin', '/admin/finance/accounts?q=ъъъъъъ'),
  screen('balance of a user, explained', 'admin', account('kind=WALLET&nonZero=true')),
  screen('balance of a payment service, explained', 'admin', account('kind=PROVIDER')),
  screen('unknown account', 'admin', '/admin/finance/accounts/wallet%3Anobody'),
  screen('journal', 'admin', '/admin/finance/transactions'),
  screen('journal of a deal', 'admin', journal),
  screen('escrows', 'admin', '/admin/finance/escrows'),
  screen('deposits', 'admin', '/admin/finance/deposits'),
  screen('reconciliation', 'admin', '/admin/finance/reconciliation', opened('что и как сверяется')),
  screen('run of a reconciliation', 'admin', reconciled),
  screen('statements', 'admin', async (request) => {
    await importedStatement(request);
    return '/admin/finance/statements';
  }),
  screen('statement', 'admin', importedStatement),
  screen(
    'statement without such lines',
    'admin',
    async (request) => `${await importedStatement(request)}?match=MISSING`,
  ),
  screen('importing a statement', 'admin', '/admin/finance/statements', dialog('Загрузить выписку')),
  screen(
    'taking a deposit back',
    'admin',
    '/admin/finance/deposits?status=SUCCEEDED',
    dialog('Оспорена банком'),
  ),
  screen('adjustments', 'admin', '/admin/finance/adjustments'),
  screen('adjustments that were rejected', 'admin', '/admin/finance/adjustments?status=REJECTED'),
  screen('adjusting a balance', 'admin', '/admin/finance/adjustments', {
    act: async (page) => {
      await dialog('Новая корректировка').act(page);
      await page.getByRole('combobox', { name: 'Пользователь' }).fill('Мята');
      await page.getByRole('listbox', { name: 'Найденные пользователи' }).getByRole('option').first().click();
      await page.getByLabel('Сумма').fill('1 000');
      await page.getByRole('region', { name: 'Что станет с балансом' }).waitFor();
    },
  }),
  screen('commission', 'admin', '/admin/finance/commission'),
  screen('taking commission out', 'admin', '/admin/finance/commission', dialog('Вывести')),
  screen('deposits under a condition that none meets', 'admin', '/admin/finance/deposits?status=EXPIRED'),
];
