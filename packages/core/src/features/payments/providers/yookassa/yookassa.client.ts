import type { Logger } from '../../../../platform/logging/index.js';
import { ProviderOutcomeUnknown, ProviderRefused } from '../../payment-provider.errors.js';
import { describeFailure, isAboutKey } from './yookassa-failure.js';

export interface YooKassaAccess {
  apiUrl: URL;
  /** Of the shop for payments, of the gateway for payouts. */
  id: string;
  secret: string;
  /** For one call, its answer read to the end. */
  timeoutMs: number;
}

/**
 * Calls of the YooKassa API on behalf of one shop or gateway, and what its answers mean: 200 is the object; 400
 * says that nothing was made and nothing will be; everything else, no answer included, leaves the outcome open
 * (https://yookassa.ru/developers/using-api/response-handling/recommendations). 401 and 403 are among the rest
 * on purpose: a wrong key is put right by whoever runs the shop, and until then nobody's payout may fail for it.
 */
export class YooKassaClient {
  private readonly authorization: string;

  constructor(
    private readonly access: YooKassaAccess,
    private readonly logger: Logger,
  ) {
    const pair = Buffer.from(`${access.id}:${access.secret}`).toString('base64');
    this.authorization = `Basic ${pair}`;
  }

  /**
   * @param key the same key and body give the same object for 24 hours
   * @param refusal Russian, for the person, when the order is refused
   */
  async create(path: string, order: { key: string; body: object; refusal: string }): Promise<unknown> {
    const { status, answer } = await this.send('POST', path, order);
    if (status === 200) return answer;
    // The key is taken by another order of ours: what became of that one is not in this answer.
    if (status === 400 && !isAboutKey(answer)) throw new ProviderRefused(order.refusal, 'HTTP_400');
    throw new ProviderOutcomeUnknown(`HTTP_${status}`);
  }

  /** @returns null when there is no such object of this shop or gateway */
  async find(path: string): Promise<unknown> {
    const { status, answer } = await this.send('GET', path);
    if (status === 200) return answer;
    if (status === 404 || status === 400) return null; // 400: not even the shape of an id
    throw new ProviderOutcomeUnknown(`HTTP_${status}`);
  }

  async search(path: string, query: Record<string, string>): Promise<unknown> {
    const { status, answer } = await this.send('GET', `${path}?${new URLSearchParams(query).toString()}`);
    if (status === 200) return answer;
    throw new ProviderOutcomeUnknown(`HTTP_${status}`);
  }

  private async send(
    method: 'GET' | 'POST',
    path: string,
    order?: { key: string; body: object },
  ): Promise<{ status: number; answer: unknown }> {
    const { status, text } = await this.exchange(method, path, order);
    const answer = parsed(text);
    if (status !== 200) {
      const operation = `${method} ${path.split(/[/?]/, 1)[0]}`;
      this.logger.warn({ endpoint: operation, status, ...describeFailure(answer) }, 'YooKassa did not agree');
    }
    if (status === 200 && answer === undefined) throw new ProviderOutcomeUnknown('NOT_JSON');
    return { status, answer };
  }

  private async exchange(method: 'GET' | 'POST', path: string, order?: { key: string; body: object }) {
    const headers = {
      authorization: this.authorization,
      ...(order && { 'content-type': 'application/json', 'idempotence-key': order.key }),
    };
    try {
      const response = await fetch(new URL(path, this.access.apiUrl), {
        method,
        headers,
        ...(order && { body: JSON.stringify(order.body) }),
        redirect: 'error', // the key goes to the address it was configured for and nowhere else
        signal: AbortSignal.timeout(this.access.timeoutMs),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      const timedOut = (error as Error).name === 'TimeoutError';
      throw new ProviderOutcomeUnknown(timedOut ? 'TIMEOUT' : 'NO_CONNECTION', { cause: error });
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
