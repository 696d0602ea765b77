import { randomUUID } from 'node:crypto';
import { createLogger } from '../../../../platform/logging/index.js';
import { FakeYooKassa, SILENT_FAULTS } from '../../../../testing/fake-yookassa/index.js';
import type { PayoutMethod } from '../../payment-provider.port.js';
import { YooKassaProvider } from './yookassa.provider.js';

const SECRETS = {
  shop: 'canary-shop-key',
  gateway: 'canary-gateway-key',
  phone: '9005550199',
  token: 'canary_card_token',
};

/** Real: HTTP and the logger. Fake: the service, which fails in every way it knows. */
describe('the log of the YooKassa adapter', () => {
  const lines: string[] = [];
  let yookassa: FakeYooKassa;
  let provider: YooKassaProvider;

  beforeAll(async () => {
    yookassa = await FakeYooKassa.start();
    const logger = createLogger('test', 'trace', { write: (line) => void lines.push(line) });
    const keys = { secretKey: SECRETS.shop, payoutKey: SECRETS.gateway, timeoutMs: 500 };
    provider = new YooKassaProvider({ ...yookassa.config, ...keys }, new URL('https://dubl.example'), logger);
    // What the use cases do with an error of the adapter.
    report = (error) => logger.warn({ err: error, payoutId: randomUUID() }, 'payout has no answer yet');
  });
  afterAll(() => yookassa.close());

  let report: (error: unknown) => void;
  const methods: PayoutMethod[] = [
    { kind: 'SBP', phone: `+7${SECRETS.phone}`, bankId: '100000000004' },
    { kind: 'CARD', token: SECRETS.token },
  ];
  const send = (method: PayoutMethod) =>
    provider
      .createPayout({ payoutId: randomUUID(), amountMinor: 100_000n, currency: 'RUB', method })
      .catch(report);

  it('names what failed, and neither a key nor anybody’s phone or card', async () => {
    for (const method of methods) {
      await send(method); // 401: the keys are not the service's
      for (const fault of SILENT_FAULTS) {
        yookassa.fail(fault);
        await send(method);
      }
    }
    await provider.getPayment(randomUUID()).catch(report);
    await provider.findPayout(randomUUID()).catch(report);

    const log = lines.join('');
    expect(log).toContain('"endpoint":"POST payouts"');
    expect(log).toContain('"failureCode":"invalid_credentials"');
    expect(log).toContain('"code":"TIMEOUT"');
    const pairs = [
      `${yookassa.config.shopId}:${SECRETS.shop}`,
      `${yookassa.config.payoutGatewayId}:${SECRETS.gateway}`,
    ];
    const encoded = pairs.map((pair) => Buffer.from(pair).toString('base64'));
    for (const secret of [...Object.values(SECRETS), ...encoded]) expect(log).not.toContain(secret);
  });

  it('quotes nothing that a failure says in its own words', async () => {
    const before = lines.length;
    await send({ kind: 'SBP', phone: `+7${SECRETS.phone}0000`, bankId: '100000000004' });
    expect(lines.length).toBeGreaterThan(before);
    expect(lines.slice(before).join('')).not.toContain(SECRETS.phone);
  });
});
