import { Reconciliation } from '../index.js';
import { FinanceWorld } from '../testing/finance-world.js';
import { ImportStatement, StatementsQueries } from '../index.js';

const HEADING = 'operation;kind;object;amount;currency;time';
const HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString();
const LATER = new Date(Date.now() + 3_600_000).toISOString();

/** Real: Postgres, Redis, the sandbox provider. */
describe('statements of a provider', () => {
  let world: FinanceWorld;
  let operations = 0;

  beforeEach(async () => {
    world = await FinanceWorld.open();
  });
  afterEach(() => world.context.close());

  const operation = (
    kind: string,
    object: string,
    amount: string,
    at = LATER,
    ref = `op-${(operations += 1)}`,
  ) => [ref, kind, object, amount, 'RUB', at].join(';');
  const importLines = (...lines: string[]) => importFile([HEADING, ...lines].join('\n'));
  const importFile = (content: string) =>
    world
      .use(ImportStatement)
      .execute({ adminId: world.adminId, provider: 'sandbox', fileName: 'ноябрь.csv', content });
  const items = async (id: string) =>
    (await world.use(StatementsQueries).items(id, undefined, { limit: 100 })).items;
  const matches = async (id: string) =>
    (await items(id)).map(({ match, kind, line, posting }) => [
      match,
      kind,
      line?.amountMinor ?? null,
      posting?.amountMinor ?? null,
    ]);
  const paymentIds = async () =>
    (await world.rows<{ id: string }>(`SELECT provider_payment_id AS id FROM deposit ORDER BY id`)).map(
      ({ id }) => id,
    );
  const payoutOf = async (id: string) =>
    (await world.rows<{ id: string }>(`SELECT provider_payout_id AS id FROM payout WHERE id = $1`, id))[0]!
      .id;

  it('says of each operation whether both sides tell the same', async () => {
    const creatorId = await world.newEarner();
    await world.newEarner();
    const payoutId = await world.newPaidPayout(creatorId);
    const [first = ''] = await paymentIds();
    const id = await importLines(
      operation('PAYMENT', first, '10000,01', HOUR_AGO),
      operation('PAYOUT', await payoutOf(payoutId), '999,99'),
      operation('PAYMENT', 'nobody', '5'),
    );
    expect((await matches(id)).sort()).toEqual(
      [
        ['MATCHED', 'PAYMENT', 1_000_001n, 1_000_001n],
        ['DIFFERENT', 'PAYOUT', 99_999n, 100_000n],
        ['EXTRA', 'PAYMENT', 500n, null],
        ['MISSING', 'PAYMENT', null, 1_000_001n],
      ].sort(),
    );
    const [statement] = (await world.use(StatementsQueries).list({ limit: 20 })).items;
    expect(statement).toMatchObject({
      id,
      matchedCount: 1,
      differentCount: 1,
      extraCount: 1,
      missingCount: 1,
    });
    const byMatch = await world.use(StatementsQueries).items(id, 'DIFFERENT', { limit: 20 });
    expect(byMatch.items).toEqual([expect.objectContaining({ payoutId, match: 'DIFFERENT' })]);
  });

  it('walks its operations page by page in the order of time', async () => {
    await world.newEarner();
    const id = await importLines(
      ...['a', 'b', 'c'].map((object, n) => operation('PAYMENT', object, '1', n === 1 ? HOUR_AGO : LATER)),
    );
    const whole = await items(id);
    const walked = [];
    for (let cursor: string | undefined; ;) {
      const page = await world.use(StatementsQueries).items(id, undefined, { limit: 1, cursor });
      walked.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(whole);
    expect(whole).toHaveLength(4);
  });

  it('takes a second line of one operation for one too many', async () => {
    await world.newEarner();
    const [payment = ''] = await paymentIds();
    const id = await importLines(
      operation('PAYMENT', payment, '10000,01', HOUR_AGO),
      operation('PAYMENT', payment, '10000,01'),
    );
    expect((await matches(id)).map(([match]) => match)).toEqual(['MATCHED', 'EXTRA']);
  });

  it('books each fee once, also when a later file tells of it again', async () => {
    const fees = [
      operation('FEE', '', '12,50', HOUR_AGO, 'fee-1'),
      operation('FEE', 'pay-1', '7,50', LATER, 'fee-2'),
    ];
    await importLines(...fees);
    expect(await world.balance('fees:sandbox:RUB')).toBe(-2_000n);
    expect(await world.balance('provider:sandbox:RUB')).toBe(2_000n);
    const id = await importLines(...fees, operation('FEE', 'pay-2', '1', LATER, 'fee-3'));
    expect(await world.balance('fees:sandbox:RUB')).toBe(-2_100n);
    expect(await matches(id)).toEqual([['MATCHED', 'FEE', 100n, 100n]]);
    expect(await world.use(Reconciliation).differences()).toEqual([]);
  });

  it('is imported once, by one of fifty who send the same file at once', async () => {
    const file = [HEADING, operation('FEE', '', '12,50')].join('\n');
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => importFile(file)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'CONFLICT', details: { reason: 'STATEMENT_IMPORTED' } });
    expect(await world.balance('fees:sandbox:RUB')).toBe(-1_250n);
    expect(await world.count(`audit_entry WHERE action = 'STATEMENT_IMPORTED'`)).toBe(1);
  });

  it('is refused when all its lines are known, or one of them now says something else', async () => {
    const line = operation('FEE', '', '12,50', HOUR_AGO, 'fee-1');
    await importLines(line);
    await expect(importFile(`${HEADING}\r\n${line}\r\n`)).rejects.toMatchObject({
      details: { reason: 'STATEMENT_IMPORTED' },
    });
    await expect(
      importLines(
        operation('FEE', '', '13', HOUR_AGO, 'fee-1'),
        operation('FEE', '', '1', HOUR_AGO, 'fee-2'),
      ),
    ).rejects.toMatchObject({ details: { reason: 'STATEMENT_LINE_CHANGED', current: 'fee-1' } });
    expect(await world.count('provider_statement')).toBe(1);
    expect(await world.balance('fees:sandbox:RUB')).toBe(-1_250n);
  });

  it('keeps nothing of a file with a bad line', async () => {
    await expect(
      importLines(operation('FEE', '', '12,50'), operation('PAYMENT', 'x', 'много')),
    ).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      details: { fields: { 'content.3.amount': ['isMoney'] } },
    });
    expect(await world.count('provider_statement')).toBe(0);
    expect(await world.count('ledger_transaction')).toBe(0);
  });

  it('is found by reconciliation where it does not agree', async () => {
    await world.newEarner();
    const id = await importLines(operation('PAYMENT', 'nobody', '5', HOUR_AGO), operation('FEE', '', '1'));
    const found = await world.use(Reconciliation).differences();
    expect(found.map(({ check, links }) => [check, links.statementId])).toEqual([
      ['STATEMENT_LINE', id],
      ['STATEMENT_MISSING', id],
    ]);
  });
});
