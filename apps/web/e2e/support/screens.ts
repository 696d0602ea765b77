import type { APIRequestContext } from '@playwright/test';
import type { Member } from './roles';

export interface Screen {
  name: string;
  as: Member | 'guest';
  /** A path, or how to find one in the demo data. */
  path: string | ((request: APIRequestContext) => Promise<string>);
}

const screen = (name: string, as: Screen['as'], path: Screen['path']): Screen => ({ name, as, path });

/** The first item of a list of the API, as the signed-in member sees it. */
const first = (list: string, pathOf: (id: string) => string) => async (request: APIRequestContext) => {
  const answer = await request.get(`/api/${list}`);
  const { data } = (await answer.json()) as { data: { items: { id: string }[] } };
  const [item] = data.items;
  if (!item) throw new Error(`the demo data has nothing under /api/${list}`);
  return pathOf(item.id);
};

const deal = (status: string) => first(`deals?status=${status}`, (id) => `/deals/${id}`);

/** Every screen there is, with the demo data that shows it at its fullest. */
export const SCREENS: readonly Screen[] = [
  screen('landing', 'guest', '/'),
  screen('feed', 'guest', '/jobs'),
  screen('feed without results', 'guest', '/jobs?q=ъъъъъъ'),
  screen('job', 'guest', first('jobs', (id) => `/jobs/${id}`)),
  screen('creators', 'guest', '/creators'),
  screen('creator', 'guest', first('creators', (id) => `/creators/${id}`)),
  screen('help', 'guest', '/help'),
  screen('login', 'guest', '/login'),
  screen('register', 'guest', '/register'),
  screen('unknown page', 'guest', '/nowhere'),

  screen('dashboard of a creator', 'creator', '/dashboard'),
  screen('job to apply to', 'creator', first('jobs', (id) => `/jobs/${id}`)),
  screen('own applications', 'creator', '/creator/applications'),
  screen('creator profile', 'creator', '/creator/profile'),
  screen('deals', 'creator', '/deals'),
  screen('deal waiting for money, creator', 'creator', deal('AWAITING_FUNDING')),
  screen('deal in work, creator', 'creator', deal('IN_PROGRESS')),
  screen('deal in review, creator', 'creator', deal('IN_REVIEW')),
  screen('finished deal, creator', 'creator', deal('COMPLETED')),
  screen('messages', 'creator', '/messages'),
  screen('conversation', 'creator', first('conversations', (id) => `/messages/${id}`)),
  screen('notifications', 'creator', '/notifications'),
  screen('balance of a creator', 'creator', '/wallet'),
  screen('settings', 'creator', '/settings'),

  screen('dashboard of a brand', 'brand', '/dashboard'),
  screen('own jobs', 'brand', '/brand/jobs'),
  screen('new job', 'brand', '/brand/jobs/new'),
  screen('job editor', 'brand', first('brand/jobs?status=DRAFT', (id) => `/brand/jobs/${id}`)),
  screen('published job', 'brand', first('brand/jobs?status=PUBLISHED', (id) => `/brand/jobs/${id}`)),
  screen('applications', 'brand', first('brand/jobs?status=PUBLISHED', (id) => `/brand/jobs/${id}/applications`)),
  screen('deal waiting for money, brand', 'brand', deal('AWAITING_FUNDING')),
  screen('deal in work, brand', 'brand', deal('IN_PROGRESS')),
  screen('deal in review, brand', 'brand', deal('IN_REVIEW')),
  screen('canceled deal', 'brand', deal('CANCELED')),
  screen('brand profile', 'brand', '/brand/profile'),
  screen('balance of a brand', 'brand', '/wallet'),

  screen('admin overview', 'admin', '/admin'),
  screen('moderation', 'admin', '/admin/jobs'),
  screen('payouts to decide', 'admin', '/admin/payouts'),
  screen('admin notifications', 'admin', '/admin/notifications'),
];
