import { IssueResetToken } from '@dubl/core/features/identity';
import { Pool } from '@dubl/core/platform/db';
import { PASSWORD, type TestApp } from '../test-app.js';
import { everybody, type RouteCase } from './route-case.js';

const newEmail = async (api: TestApp): Promise<string> => (await api.signUp()).user.email;

/** The worker is not running here, so the token is made the way the mail makes it. */
export async function newResetToken(api: TestApp, email: string): Promise<string> {
  await api.guest().post('/api/auth/password/forgot', { email }).expect(200);
  const { rows } = await api.get(Pool).query<{ id: string }>(
    `SELECT r.event_id AS id FROM password_reset r JOIN app_user u ON u.id = r.user_id
     WHERE u.email = $1 ORDER BY r.event_id DESC LIMIT 1`,
    [email],
  );
  return (await api.get(IssueResetToken).execute(rows[0]!.id))!;
}

/** Routes of a new password by mail. */
export const PASSWORD_RESET_CASES: Record<string, RouteCase> = {
  'POST /api/auth/password/forgot': {
    who: everybody,
    blockedMay: true,
    call: async ({ api }) => ({ body: { email: await newEmail(api) } }),
  },
  'POST /api/auth/password/reset': {
    who: everybody,
    blockedMay: true,
    call: async ({ api }) => ({
      body: { token: await newResetToken(api, await newEmail(api)), password: `${PASSWORD} 2` },
    }),
  },
};
