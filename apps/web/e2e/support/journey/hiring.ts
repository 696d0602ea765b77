import { press } from '../alive';
import { pressed } from '../live';
import { goTo, type Person } from '../people';
import { expect } from '../test';

export interface JobPlan {
  title: string;
  budget: { min: string; max: string; shown: string };
}

/** Terms that the job of these tests has in every telling. */
export const TERMS = { revisionRounds: 2, workDays: 5, reviewDays: 3 } as const;

/** The four steps of the stepper, with a reload on the way: what was typed is on the server by itself. */
export async function publishJob({ page }: Person, { title, budget }: JobPlan): Promise<string> {
  await page.getByRole('main').getByRole('link', { name: 'Новый заказ' }).first().click();
  await page.getByLabel('Что нужно снять').fill(title);
  await page.getByRole('button', { name: 'Начать' }).click();

  await expect(page.getByRole('heading', { name: 'Бриф', level: 2 })).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Бриф' })
    .fill('Покажите крем утром и вечером, без студийного света. Скажите, что он без отдушек.');
  await page.getByLabel('Площадка').selectOption({ label: 'Reels' });
  await page.getByLabel('Тема', { exact: true }).selectOption({ label: 'Красота' });
  await page.getByText('Обзор', { exact: true }).click();
  await page.getByLabel('Сколько роликов').fill('1');
  await page.getByLabel('Длина ролика').fill('45');
  await page.getByText('Русский', { exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Черновик сохранён' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Длина ролика')).toHaveValue('45');
  await expect(page.getByRole('checkbox', { name: 'Обзор' })).toBeChecked();
  await press(page.getByRole('button', { name: 'Далее' }));

  await expect(page.getByRole('heading', { name: 'Условия', level: 2 })).toBeFocused();
  await page.getByRole('radio', { name: /^Базовые/ }).check();
  await page.getByLabel('Круги правок').fill(String(TERMS.revisionRounds));
  await page.getByLabel('Дней на работу').fill(String(TERMS.workDays));
  await page.getByLabel('Дней на проверку').fill(String(TERMS.reviewDays));
  await page.getByRole('button', { name: 'Далее' }).click();

  await expect(page.getByRole('heading', { name: 'Бюджет', level: 2 })).toBeFocused();
  await page.getByLabel('Бюджет за сделку, от').fill(budget.min);
  await page.getByLabel('Бюджет за сделку, до').fill(budget.max);
  await page.getByLabel('Сколько креаторов нужно').fill('1');
  await expect(
    page.getByRole('region', { name: 'Сколько вы заплатите' }).filter({ visible: true }),
  ).toContainText(budget.shown);
  await page.getByRole('button', { name: 'Далее' }).click();

  await expect(page.getByText('Всё готово к публикации')).toBeVisible();
  await pressed(page.getByRole('button', { name: 'Опубликовать' }), /\/jobs\/[^/]+\/publish$/);
  await expect(page).toHaveURL(/\/brand\/jobs$/);
  const row = page.getByRole('article').filter({ hasText: title });
  await expect(row).toContainText('На модерации');
  const href = await row.getByRole('link', { name: title }).getAttribute('href');
  return /\/brand\/jobs\/([^/]+)/.exec(href ?? '')![1]!;
}

/** The job lets creators in as soon as the moderator presses «Одобрить». */
export async function approveJob({ page }: Person, title: string): Promise<void> {
  await page.goto('/admin/jobs');
  const row = page
    .getByRole('list', { name: 'Модерация заказов' })
    .getByRole('button')
    .filter({ hasText: title });
  await press(row);
  await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
  await pressed(page.getByRole('button', { name: 'Одобрить' }), /\/admin\/jobs\/[^/]+\/approve$/);
  await expect(page.getByText('Заказ одобрен')).toBeVisible();
}

/** From the feed, by its search, to an application. */
export async function applyFromFeed(
  creator: Person,
  title: string,
  price: { typed: string; net: string },
): Promise<void> {
  const { page } = creator;
  await goTo(creator, 'Заказы');
  await page.getByRole('searchbox', { name: 'Поиск по заказам' }).fill(title);
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('link', { name: title }).click();
  await press(page.getByRole('button', { name: 'Откликнуться' }).first());

  const dialog = page.getByRole('dialog', { name: 'Отклик на заказ' });
  await dialog.getByLabel('Ваша цена за всю сделку').fill(price.typed);
  await expect(dialog).toContainText(`Вы получите${price.net}`);
  await dialog
    .getByLabel('Сообщение бренду')
    .fill('Сниму при дневном свете дома, первая версия будет через два дня.');
  await pressed(dialog.getByRole('button', { name: 'Отправить отклик' }), /\/applications$/);
  const done = page.getByRole('dialog', { name: 'Отклик отправлен' });
  await expect(done).toBeVisible();
  await done.getByRole('button', { name: 'Закрыть' }).click();
  await expect(page.getByText('На рассмотрении').filter({ visible: true }).first()).toBeVisible();
}

/** Chooses the creator at the price as seen; answers the id of the deal. */
export async function chooseCreator(
  { page }: Person,
  jobId: string,
  creator: string,
  price: string,
): Promise<string> {
  await page.goto(`/brand/jobs/${jobId}/applications`);
  const application = page.getByRole('article', { name: creator });
  await expect(application).toContainText(price);
  await press(application.getByRole('button', { name: `Выбрать за ${price}` }));
  const dialog = page.getByRole('dialog').filter({ hasText: creator });
  await pressed(
    dialog.getByRole('button', { name: `Выбрать за ${price}` }),
    /\/applications\/[^/]+\/accept$/,
  );
  await expect(page).toHaveURL(/\/deals\/[^/]+$/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}
