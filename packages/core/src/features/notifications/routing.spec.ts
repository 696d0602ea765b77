import { CHANNELS, GROUPS, ROUTES, isLocked, isTold } from './routing.js';

describe('routing of notifications', () => {
  it('lets nobody switch off money and security in app', () => {
    const locked = GROUPS.flatMap((group) =>
      CHANNELS.filter((channel) => isLocked(group, channel)).map((channel) => `${group} ${channel}`),
    );
    expect(locked).toEqual(['MONEY IN_APP', 'SECURITY IN_APP']);
    expect(isTold(ROUTES.PAYOUT_PAID, 'IN_APP', ['IN_APP'])).toBe(true);
  });

  it('follows the choice in every other channel and group', () => {
    expect(isTold(ROUTES.PAYOUT_PAID, 'EMAIL', ['EMAIL'])).toBe(false);
    expect(isTold(ROUTES.PAYOUT_PAID, 'TELEGRAM', ['EMAIL'])).toBe(true);
    expect(isTold(ROUTES.MESSAGE_SENT, 'IN_APP', ['IN_APP'])).toBe(false);
  });

  it('answers who has asked for a new password by mail alone, whatever he has switched off', () => {
    const told = CHANNELS.filter((channel) => isTold(ROUTES.PASSWORD_RESET_REQUESTED, channel, CHANNELS));
    expect(told).toEqual(['EMAIL']);
  });

  it('writes by mail of payouts, disputes and security alone', () => {
    const mailed = Object.entries(ROUTES).filter(([, route]) => isTold(route, 'EMAIL', []));
    for (const [type] of mailed) expect(type).toMatch(/^(PAYOUT|DISPUTE|SESSION|PASSWORD)_/);
    expect(isTold(ROUTES.MESSAGE_SENT, 'EMAIL', [])).toBe(false);
  });
});
