import { Reconciliation } from '@dubl/core/features/finance';
import { LongPool } from '@dubl/core/platform/db';
import { eventually, giveMoney } from '@dubl/core/testing';
import { World } from './routes/world.js';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const FINANCE = '/api/admin/finance';

/** Real: HTTP, Postgres, Redis, the sandbox provider. */
describe('finance over HTTP', () => {
  let api: TestApp;
  let world: World;
  let admin: SignedInClient;
  let dealId: string;

  beforeAll(async () => {
    api = await createTestApp();
    world = await World.create(api);
    admin = world.cast.admin;
    const { id, submissionId } = await world.dealInReview();
    dealId = id;
    await world.cast.brand.post(`/api/deals/${id}/approve`, { submissionId }).expect(200);
    await world.fundedDeal();
    await giveMoney(api, world.cast.brand.user.id, 12_345n, 'KZT');
  });
  afterAll(async () => {
    const differences = await api.get(Reconciliation).differences();
    await api.close();
    expect(differences).toEqual([]);
  });

  const get = async (path: string) => (await admin.get(`${FINANCE}${path}`).expect(200)).body.data;
  /** Cells of a file, its heading first. */
  async function file(path: string): Promise<string[][]> {
    const answer = await admin.get(`${FINANCE}${path}`).expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="dubl-[a-z]+\.csv"$/);
    expect(answer.text.startsWith('\ufeff')).toBe(true);
    const lines = answer.text.slice(1).trimEnd().split('\r\n');
    return lines.map((line) => line.slice(1, -1).split('";"'));
  }
  const column = ([heading = [], ...lines]: string[][], title: string) =>
    lines.map((cells) => cells[heading.indexOf(title)]);

  it('tells where all the money is, and it comes to nothing in every currency', async () => {
    const { currencies } = await get('/overview');
    expect(currencies.map((one: { currency: string }) => one.currency)).toEqual(['RUB', 'KZT']);
    const balances = (currency: string) =>
      Object.fromEntries(
        currencies
          .find((one: { currency: string }) => one.currency === currency)
          .kinds.map((kind: { kind: string; balanceMinor: number }) => [kind.kind, kind.balanceMinor]),
      );
    expect(balances('RUB')).toMatchObject({
      WALLET: 85_000,
      ESCROW: 100_000,
      COMMISSION: 15_000,
      PROVIDER: -200_000,
      SUSPENSE: 0,
    });
    expect(balances('KZT')).toMatchObject({ WALLET: 12_345, PROVIDER: -12_345 });
    expect(currencies.map((one: { totalMinor: number }) => one.totalMinor)).toEqual([0, 0]);
    expect(column(await file('/overview?format=csv'), 'Сумма')).toContain('-2000,00');
  });

  it('finds accounts by kind, currency, owner and code, page by page', async () => {
    const codes = async (query: string) =>
      (await get(`/accounts?${query}`)).items.map((account: { code: string }) => account.code);
    const { brand, creator } = world.cast;
    expect(await codes('kind=WALLET&currency=KZT')).toEqual([`wallet:${brand.user.id}:KZT`]);
    expect(await codes('currency=KZT')).toEqual([`wallet:${brand.user.id}:KZT`, 'provider:sandbox:KZT']);
    expect(await codes(`q=${dealId}`)).toEqual([`escrow:${dealId}`]);
    expect(await codes('q=commission:RUB')).toEqual(['commission:RUB']);
    expect(await codes(`q=${creator.user.email.slice(0, 20)}&kind=WALLET`)).toEqual([
      `wallet:${creator.user.id}:RUB`,
    ]);
    expect(await codes(`kind=ESCROW&nonZero=true`)).toHaveLength(1);
    expect(await codes(`kind=ESCROW`)).toHaveLength(2);

    const walked: string[] = [];
    for (let cursor = ''; ;) {
      const page = await get(`/accounts?limit=2${cursor}`);
      walked.push(...page.items.map((account: { code: string }) => account.code));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(walked).toEqual(await codes('limit=100'));
    expect(new Set(walked).size).toBe(walked.length);
    expect(column(await file('/accounts?format=csv'), 'Счёт')).toEqual(walked);
  });

  it.each(['commission:RUB', 'provider:sandbox:RUB'])(
    'explains %s with a balance that runs through the pages',
    async (code) => {
      const whole = await get(`/accounts/${code}?limit=100`);
      expect(whole.items[0].balanceAfterMinor).toBe(whole.account.balanceMinor);
      const sums = whole.items
        .toReversed()
        .reduce(
          (balances: number[], entry: { amountMinor: number }) => [
            ...balances,
            (balances.at(-1) ?? 0) + entry.amountMinor,
          ],
          [],
        );
      expect(whole.items.map((entry: { balanceAfterMinor: number }) => entry.balanceAfterMinor)).toEqual(
        sums.toReversed(),
      );
      const paged = [];
      for (let cursor = ''; ;) {
        const page = await get(`/accounts/${code}?limit=1${cursor}`);
        paged.push(...page.items);
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect(paged).toEqual(whole.items);
      expect((await file(`/accounts/${code}?format=csv`)).length).toBe(whole.items.length + 1);
    },
  );

  it('says of each entry where the money came from and which deal it was for', async () => {
    const { account, items } = await get(`/accounts/wallet:${world.cast.creator.user.id}:RUB`);
    expect(account).toMatchObject({ balanceMinor: 85_000, entriesCount: 1, mode: 'ROW' });
    expect(account.owner).toEqual({ id: world.cast.creator.user.id, displayName: 'Проба' });
    expect(items[0]).toMatchObject({
      kind: 'ESCROW_RELEASE',
      dealId,
      amountMinor: 85_000,
      balanceAfterMinor: 85_000,
      actor: { id: world.cast.brand.user.id },
    });
    expect(items[0].counterLegs).toEqual([
      expect.objectContaining({ code: `escrow:${dealId}`, amountMinor: -100_000, balanceAfterMinor: 0 }),
      expect.objectContaining({ code: 'commission:RUB', amountMinor: 15_000, balanceAfterMinor: null }),
    ]);
    await admin.get(`${FINANCE}/accounts/wallet:nobody:RUB`).expect(404);
  });

  it('keeps a journal that is found by kind, deal, reference and time', async () => {
    const references = async (query: string) =>
      (await get(`/transactions?${query}`)).items.map((one: { reference: string }) => one.reference);
    expect(await references(`dealId=${dealId}`)).toEqual([
      expect.stringMatching(/^ESCROW_RELEASE:/),
      expect.stringMatching(/^ESCROW_FUND:/),
    ]);
    const [release] = await references('kind=ESCROW_RELEASE');
    expect(await references(`reference=${release}`)).toEqual([release]);
    const all = (await get('/transactions?limit=100')).items;
    const sum = (legs: { amountMinor: number }[]) => legs.reduce((total, leg) => total + leg.amountMinor, 0);
    expect(all.map((one: { legs: { amountMinor: number }[] }) => sum(one.legs))).toEqual(all.map(() => 0));
    const middle = all[2].createdAt;
    const before = await references(`limit=100&to=${middle}`);
    expect([...(await references(`limit=100&from=${middle}`)), ...before]).toHaveLength(all.length);
    const lines = await file('/transactions?format=csv');
    expect(new Set(column(lines, 'Основание')).size).toBe(all.length);
    await admin.get(`${FINANCE}/transactions?kind=GIFT`).expect(400);
  });

  it('lists escrows with what lies on their accounts, and deposits with their payments', async () => {
    const [held] = (await get('/escrows?status=FUNDED')).items;
    expect(held).toMatchObject({ amountMinor: 100_000, balanceMinor: 100_000, dealStatus: 'IN_PROGRESS' });
    expect((await get('/escrows')).items).toHaveLength(2);
    expect(column(await file('/escrows?format=csv&status=RELEASED'), 'На счёте')).toEqual(['0,00']);
    const deposits = (await get('/deposits?status=SUCCEEDED')).items;
    expect(deposits[0]).toMatchObject({
      amountMinor: 12_345,
      receivedMinor: 12_345,
      currency: 'KZT',
      owner: { id: world.cast.brand.user.id },
    });
    expect(column(await file('/deposits?format=csv'), 'Состояние')).toEqual(deposits.map(() => 'Зачислено'));
  });

  it('finds users by id, e-mail and name, with their balances', async () => {
    const found = async (q: string) =>
      (await admin.get(`/api/admin/users?q=${encodeURIComponent(q)}`).expect(200)).body.data.items;
    const named = await api.signUp({ role: 'BRAND', displayName: 'Чайная лавка «Лист»' });
    expect((await found('лавка')).map((user: { id: string }) => user.id)).toEqual([named.user.id]);
    const { id, email } = world.cast.creator.user;
    for (const q of [id, email.toUpperCase(), email.slice(0, 30)]) {
      expect(await found(q)).toEqual([
        expect.objectContaining({
          id,
          email,
          role: 'CREATOR',
          status: 'ACTIVE',
          wallets: [{ currency: 'RUB', balanceMinor: 85_000, debtMinor: 0 }],
        }),
      ]);
    }
    expect(await found('100%_')).toEqual([]);
  });

  it('lets a download that is broken off go', async () => {
    const pool = api.get(LongPool);
    for (let round = 0; round < 3; round += 1) {
      const aborter = new AbortController();
      const answer = await fetch(`${api.url}${FINANCE}/transactions?format=csv`, {
        headers: { cookie: admin.cookie },
        signal: aborter.signal,
      });
      expect(answer.status).toBe(200);
      aborter.abort();
    }
    await eventually(() => pool.totalCount === pool.idleCount && pool.waitingCount === 0);
    await get('/overview');
  });
});
