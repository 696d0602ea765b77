import { PayoutStatus } from '../../platform/db/index.js';
import type { ProviderStatus } from './payment-provider.port.js';
import { newsOf } from './payout-news.js';

const SAID: readonly ProviderStatus[] = ['PENDING', 'SUCCEEDED', 'CANCELED', 'CHARGED_BACK', 'RETURNED'];

describe('news of a payout', () => {
  it('is new only where the provider says more than the payout has been through', () => {
    const pairs = SAID.flatMap((said) => Object.values(PayoutStatus).map((status) => ({ said, status })));
    const news = pairs
      .map(({ said, status }) => [`${said} of ${status}`, newsOf(said, status)] as const)
      .filter(([, found]) => found.length > 0);
    expect(Object.fromEntries(news)).toEqual({
      'SUCCEEDED of SENDING': ['PAY'],
      'SUCCEEDED of FAILED': ['LATE'],
      'CANCELED of SENDING': ['FAIL'],
      'CANCELED of PAID': ['RETURN'],
      'RETURNED of SENDING': ['PAY', 'RETURN'],
      'RETURNED of PAID': ['RETURN'],
      'RETURNED of FAILED': ['LATE', 'LATE_RETURN'],
    });
  });
});
