import { test } from './support/cast';
import { seenLive } from './support/live';
import {
  approveWork,
  fund,
  handIn,
  heard,
  look,
  move,
  onSilence,
  payThroughTopUp,
  requestChanges,
  say,
} from './support/journey/deal';
import { applyFromFeed, approveJob, chooseCreator, publishJob } from './support/journey/hiring';
import { approvePayout, balanceOf, payoutsOf, requestPayout } from './support/journey/money';
import { expectUnread, goTo } from './support/people';
import { expect } from './support/test';

// 15 % of 24 999,90 is 3 749,985: the half kopeck stays with the creator.
const PRICE = {
  typed: '24999,90',
  gross: '24\u00a0999,90\u00a0₽',
  fee: '−3\u00a0749,98\u00a0₽',
  net: '21\u00a0249,92\u00a0₽',
};
const PAYOUT = { amount: '20 000', shown: '20\u00a0000\u00a0₽', left: '1\u00a0249,92\u00a0₽' };
const NOTHING = '0\u00a0₽';

for (const device of ['desktop', 'phone'] as const) {
  test(`a brand and a creator take one deal from a job to a payout, ${device}`, async ({ cast }) => {
    test.setTimeout(360_000);
    const { brand, creator, admin } = await cast(device);
    const title = `Обзор крема для ${creator.name.split(' ')[1]}`;

    const jobId =
      await test.step('a job goes from the stepper through moderation into the feed', async () => {
        const id = await publishJob(brand, {
          title,
          budget: { min: '20000', max: '30000', shown: '20\u00a0000–30\u00a0000\u00a0₽' },
        });
        const state = brand.page.getByRole('article').filter({ hasText: title }).getByText('Приём откликов');
        await seenLive(() => approveJob(admin, title), state);
        await expectUnread(brand, '1 новое уведомление');
        return id;
      });

    const dealId = await test.step('a creator applies, the brand chooses at the price it sees', async () => {
      const row = brand.page.getByRole('article').filter({ hasText: title });
      await seenLive(() => applyFromFeed(creator, title, PRICE), row.getByText('1 отклик ждёт решения'));
      const id = await chooseCreator(brand, jobId, creator.name, PRICE.gross);
      await expectUnread(creator, '1 новое уведомление');
      return id;
    });

    await test.step('the notification leads the creator to the deal', async () => {
      await creator.page.getByRole('link', { name: 'Уведомления. 1 новое уведомление' }).click();
      await creator.page.getByRole('link', { name: /Вас выбрали/ }).click();
      await expect(creator.page).toHaveURL(new RegExp(`/deals/${dealId}$`));
      await expectUnread(creator, 'Новых уведомлений нет');
      await look(creator, 'Работа');
      await expect(move(creator, 'Ждём оплату от бренда')).toBeVisible();
    });

    await test.step('the brand tops up, pays, and the money goes into reserve', async () => {
      await look(brand, 'Работа');
      await expect(move(brand, 'Внесите оплату')).toBeVisible();
      await payThroughTopUp(brand, PRICE.gross);
      await seenLive(() => fund(brand, PRICE.gross), move(creator, 'Сдайте работу'));
      await expect(creator.page.getByText('Деньги в резерве и ждут вас.')).toBeVisible();
    });

    await test.step('they talk', async () => {
      await look(brand, 'Чат');
      await look(creator, 'Чат');
      await seenLive(
        () => say(brand, 'Добрый день, крем уже у вас?'),
        heard(creator, 'Добрый день, крем уже у вас?'),
      );
      await seenLive(() => say(creator, 'Да, снимаю сегодня.'), heard(brand, 'Да, снимаю сегодня.'));
    });

    await test.step('first version, one round of changes, second version', async () => {
      await look(brand, 'Работа');
      await look(creator, 'Работа');
      await seenLive(
        () => handIn(creator, 'Сдать работу', 'https://disk.example.com/krem-1.mp4'),
        move(brand, 'Проверьте работу'),
      );
      await seenLive(
        () => requestChanges(brand, 'Покажите этикетку ближе', '0:14'),
        move(creator, 'Внесите правки'),
      );
      await expect(creator.page.getByText('Момент: 0:14').filter({ visible: true }).first()).toBeVisible();
      await expect(creator.page.getByText('Круги правок: 1 из 2')).toBeVisible();
      await seenLive(
        () => handIn(creator, 'Сдать новую версию', 'https://disk.example.com/krem-2.mp4'),
        move(brand, 'Проверьте работу'),
      );
      await expect(
        brand.page.getByRole('heading', { name: 'Версия 2' }).filter({ visible: true }).first(),
      ).toBeVisible();
    });

    await test.step('both read on which day the money moves if nobody answers', async () => {
      for (const person of [brand, creator]) await look(person, 'Детали');
      await expect(onSilence(creator, 'Если бренд не ответит, деньги придут вам')).toContainText(/\d\d:\d\d/);
      await expect(onSilence(brand, 'Если не ответить, деньги уйдут креатору')).toContainText(/\d\d:\d\d/);
      for (const person of [brand, creator]) await look(person, 'Работа');
    });

    await test.step('the brand accepts, the creator has the net to the kopeck', async () => {
      await seenLive(() => approveWork(brand, 2, PRICE), move(creator, 'Сделка завершена'));
      await goTo(creator, 'Баланс');
      await expect(balanceOf(creator, 'Доступно')).toContainText(PRICE.net);
      await goTo(brand, 'Баланс');
      await expect(balanceOf(brand, 'Доступно')).toContainText(NOTHING);
      await expect(balanceOf(brand, 'В резерве')).toContainText(NOTHING);
    });

    await test.step('the creator is paid out', async () => {
      await requestPayout(creator, PAYOUT);
      await expect(balanceOf(creator, 'Доступно')).toContainText(PAYOUT.left);
      const payouts = payoutsOf(creator);
      await expect(payouts.getByRole('listitem')).toHaveCount(1);
      await expect(payouts).toContainText('На проверке');
      await seenLive(() => approvePayout(admin, creator.name, PAYOUT.shown), payouts.getByText('Выплачено'));
      await expect(payouts).toContainText(PAYOUT.shown);
    });
  });
}
