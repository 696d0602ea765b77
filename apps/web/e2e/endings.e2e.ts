import { press } from './support/alive';
import { test } from './support/cast';
import { paidDeposit, post } from './support/demo-data';
import { look, move } from './support/journey/deal';
import {
  accept,
  expectLines,
  offer,
  openDispute,
  planned,
  propose,
  settled,
  testify,
  tip,
  withdrawDispute,
  type Parts,
} from './support/journey/ending';
import { fundedDeal, type FundedDeal } from './support/journey/funded-deal';
import { balanceOf } from './support/journey/money';
import { pressed, seenLive } from './support/live';
import { goTo, register, sitDownAdmin, type Person } from './support/people';
import { expect } from './support/test';

const PRICE_MINOR = 2_499_990;
const ALL_BACK: Parts = { typed: '0', fee: '0\u00a0₽', net: '0\u00a0₽', brand: '24\u00a0999,90\u00a0₽' };
// 15 % of 10 000,01 is 1 500,0015: what is left of a kopeck stays with the creator.
const SHARED: Parts = {
  typed: '10000,01',
  fee: '−1\u00a0500\u00a0₽',
  net: '8\u00a0500,01\u00a0₽',
  brand: '14\u00a0999,89\u00a0₽',
};

async function openDeal(deal: FundedDeal, ...people: Person[]): Promise<void> {
  for (const person of people) {
    await person.page.goto(`/deals/${deal.id}`);
    await look(person, 'Работа');
  }
}

async function expectBalance(person: Person, sum: string): Promise<void> {
  await goTo(person, 'Баланс');
  await expect(balanceOf(person, 'Доступно')).toContainText(sum);
}

for (const device of ['desktop', 'phone'] as const) {
  test(`two sides agree on an end at the second attempt, ${device}`, async ({ cast }) => {
    test.setTimeout(360_000);
    const { brand, creator, admin } = await cast(device);
    const deal = await fundedDeal({ brand, creator, admin }, PRICE_MINOR);
    await openDeal(deal, brand, creator);

    await test.step('the creator offers all back, the brand declines', async () => {
      const seen = offer(brand, 'Креатор предлагает отменить сделку');
      await seenLive(() => propose(creator, 'CREATOR', ALL_BACK, 'Заболела, к сроку не успею.'), seen);
      await expectLines(seen, ['Заболела, к сроку не успею.', ...planned('BRAND', ALL_BACK)]);
      const own = offer(creator, 'Вы предложили отменить сделку');
      await expect(own.getByRole('button', { name: 'Отозвать' })).toBeVisible();
      await pressed(seen.getByRole('button', { name: 'Отклонить' }), /\/decline$/);
      await expect(own).toBeHidden();
      await expect(seen).toBeHidden();
    });

    await test.step('the brand offers a share, the creator takes it', async () => {
      const heading = 'Бренд предлагает отменить сделку';
      await seenLive(
        () => propose(brand, 'BRAND', SHARED, 'Оплатим то, что уже снято.'),
        offer(creator, heading),
      );
      await expectLines(offer(creator, heading), planned('CREATOR', SHARED));
      await seenLive(() => accept(creator, 'CREATOR', heading, SHARED), move(brand, 'Сделка отменена'));
      await expect(move(creator, 'Сделка отменена')).toBeVisible();
    });

    await test.step('each reads what it got and has it to the kopeck', async () => {
      for (const [person, side] of [
        [brand, 'BRAND'],
        [creator, 'CREATOR'],
      ] as const) {
        await look(person, 'Детали');
        await expect(person.page.getByText('Сумма разделена').filter({ visible: true })).toBeVisible();
        await expectLines(person.page.getByRole('main'), settled(side, SHARED));
      }
      await expectBalance(creator, SHARED.net);
      await expectBalance(brand, SHARED.brand);
    });
  });

  test(`a dispute is opened, withdrawn, opened again and decided, ${device}`, async ({ cast }) => {
    test.setTimeout(360_000);
    const { brand, creator, admin } = await cast(device);
    const deal = await fundedDeal({ brand, creator, admin }, PRICE_MINOR);
    const disputed = 'Спор рассматривается';
    await openDeal(deal, brand, creator);

    await test.step('the creator opens it and takes it back, the deal goes on', async () => {
      await seenLive(
        () => openDispute(creator, 'Бренд не отвечает неделю.', 'https://disk.example.com/chat.png'),
        move(brand, disputed),
      );
      await seenLive(() => withdrawDispute(creator), move(brand, 'Креатор работает'));
      await expect(creator.page.getByText('Отозван', { exact: true })).toBeVisible();
    });

    await test.step('the brand opens another, both say what they have to say', async () => {
      await openDispute(brand, 'Срок прошёл, работы нет.', 'https://disk.example.com/brief.pdf');
      await openDeal(deal, creator);
      await expect(move(creator, disputed)).toBeVisible();
      await creator.page.getByRole('link', { name: 'Перейти к спору' }).filter({ visible: true }).click();
      await expect(creator.page.getByText('Срок прошёл, работы нет.')).toBeVisible();
      await expect(creator.page.getByText('disk.example.com')).toBeVisible();
      const said = brand.page.getByText('Ролик готов наполовину.');
      await seenLive(() => testify(creator, 'Ролик готов наполовину.'), said);
    });

    await test.step('the administrator divides the money, both read why and how much', async () => {
      const id = new URL(brand.page.url()).pathname.split('/').at(-1)!;
      const verdict = 'Половина работы сделана по брифу.';
      const decide = () =>
        post(admin.context.request, `admin/disputes/${id}/resolve`, {
          outcome: 'SPLIT',
          creatorGrossMinor: 1_000_001,
          verdict,
        });
      await seenLive(decide, brand.page.getByText('Решён: сумма разделена'));
      await expectLines(brand.page.getByRole('main'), [verdict, ...settled('BRAND', SHARED)]);
      await creator.page.goto('/notifications');
      await creator.page.getByRole('link').filter({ hasText: 'Спор решён' }).click();
      await expect(creator.page).toHaveURL(new RegExp(`/disputes/${id}$`));
      await expectLines(creator.page.getByRole('main'), [verdict, ...settled('CREATOR', SHARED)]);
    });

    await test.step('the deal says so too, and each has its part', async () => {
      await openDeal(deal, brand);
      await expect(move(brand, 'Спор решён')).toBeVisible();
      await expectBalance(creator, SHARED.net);
      await expectBalance(brand, SHARED.brand);
    });
  });
}

test('a brand thanks the creator twice, the second time after a top-up', async ({ cast }) => {
  test.setTimeout(360_000);
  const { brand, creator, admin } = await cast('desktop');
  const deal = await fundedDeal({ brand, creator, admin }, PRICE_MINOR);
  const submission = await post<{ id: string }>(creator.context.request, `deals/${deal.id}/submissions`, {
    items: [{ type: 'FINAL_VIDEO', url: 'https://disk.example.com/final.mp4' }],
  });
  await post(brand.context.request, `deals/${deal.id}/approve`, { submissionId: submission.id });
  await paidDeposit('SUCCEED', 150_000)(brand.context.request);
  await openDeal(deal, brand, creator);
  const received = creator.page.getByText('1\u00a0000,50\u00a0₽', { exact: true }).filter({ visible: true });

  await test.step('from the balance, and both read of it', async () => {
    await seenLive(() => tip(brand, '1000,50', 'Отправить 1\u00a0000,50\u00a0₽', /\/tips$/), received);
    await expect(creator.page.getByRole('heading', { name: 'Чаевые от бренда' })).toBeVisible();
    await expect(brand.page.getByRole('heading', { name: 'Ваши чаевые креатору' })).toBeVisible();
  });

  await test.step('what the balance lacks is topped up, and the way leads back', async () => {
    await tip(brand, '1000', 'Пополнить на 500,50\u00a0₽', /\/wallet\/deposits$/);
    await expect(brand.page).toHaveURL(/\/pay\//);
    await pressed(brand.page.getByRole('button', { name: 'Оплатить' }), /\/payments\/sandbox\//);
    await brand.page.getByRole('link', { name: 'Вернуться к сделке' }).click();
    await tip(brand, '1000', 'Отправить 1\u00a0000\u00a0₽', /\/tips$/);
  });

  await test.step('the creator has both to the kopeck, without commission', async () => {
    // 21 249,92 for the work, 2 000,50 on top of it.
    await expectBalance(creator, '23\u00a0250,42\u00a0₽');
    await expectBalance(brand, '0\u00a0₽');
  });
});

test('an answer to an offer that is another by now is refused, and the page shows the new one', async ({
  browser,
}) => {
  const [brand, creator, admin] = await Promise.all([
    register(browser, 'desktop', 'BRAND', 'Мастерская'),
    register(browser, 'desktop', 'CREATOR', 'Мария'),
    sitDownAdmin(browser, 'desktop'),
  ]);
  const deal = await fundedDeal({ brand, creator, admin }, PRICE_MINOR);
  const offers = (creatorGrossMinor: number) =>
    post<{ openProposal: { id: string } }>(creator.context.request, `deals/${deal.id}/cancellation`, {
      creatorGrossMinor,
      reason: 'Не успеваю.',
    });
  const { openProposal } = await offers(0);
  // Without the stream this page learns of nothing by itself.
  await brand.page.route('**/api/stream', (route) => route.abort());
  await openDeal(deal, brand);
  const seen = offer(brand, 'Креатор предлагает отменить сделку');
  await expectLines(seen, planned('BRAND', ALL_BACK));

  const { id: proposalId } = openProposal;
  await post(creator.context.request, `deals/${deal.id}/cancellation/withdraw`, { proposalId });
  await offers(1_000_001);
  await press(seen.getByRole('button', { name: 'Принять', exact: true }));
  await brand.page.getByRole('button', { name: 'Принять и отменить сделку' }).click();
  await expect(brand.page.getByText('Предложение об отмене уже другое')).toBeVisible();
  await expectLines(seen, planned('BRAND', SHARED));
  await expect(move(brand, 'Креатор работает')).toBeVisible();
  await Promise.all([brand, creator, admin].map(({ context }) => context.close()));
});
