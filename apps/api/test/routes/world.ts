import { randomUUID } from 'node:crypto';
import { Pool } from '@dubl/core/platform/db';
import { giveMoney } from '@dubl/core/testing';
import type { SignedInClient, TestApp } from '../test-app.js';

export const PRICE_MINOR = 100_000;
export const SBP = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' };

/** Complete enough to be published. */
export const JOB = {
  title: 'Обзор сыворотки для лица',
  description: 'Покажите текстуру, нанесение и результат через две недели. Без фильтров.',
  platform: 'TIKTOK',
  niche: 'BEAUTY',
  contentFormats: ['REVIEW', 'TESTIMONIAL'],
  deliverablesCount: 1,
  videoDurationSec: 30,
  rightsPackage: 'ADS',
  usageTermDays: 180,
  revisionRounds: 1,
  languages: ['ru'],
  budgetMinMinor: 50_000,
  budgetMaxMinor: 150_000,
  currency: 'RUB',
  slots: 2,
  workDays: 7,
  reviewDays: 3,
};

export interface Cast {
  brand: SignedInClient;
  otherBrand: SignedInClient;
  creator: SignedInClient;
  otherCreator: SignedInClient;
  admin: SignedInClient;
}

/** Brings objects into the state a route needs, through the routes before it. */
export class World {
  private constructor(
    readonly api: TestApp,
    readonly cast: Cast,
  ) {}

  static async create(api: TestApp): Promise<World> {
    const [brand, otherBrand, creator, otherCreator, admin] = await Promise.all([
      api.signUp({ role: 'BRAND' }),
      api.signUp({ role: 'BRAND' }),
      api.signUp({ role: 'CREATOR' }),
      api.signUp({ role: 'CREATOR' }),
      api.signUpAdmin(),
    ]);
    return new World(api, { brand, otherBrand, creator, otherCreator, admin });
  }

  async draftJob(fields: object = {}): Promise<string> {
    const { body } = await this.cast.brand.post('/api/jobs', { ...JOB, ...fields }).expect(201);
    return body.data.id;
  }

  async pendingJob(fields: object = {}): Promise<{ id: string; revision: number }> {
    const id = await this.draftJob(fields);
    const { body } = await this.cast.brand.post(`/api/jobs/${id}/publish`).expect(200);
    return { id, revision: body.data.revision };
  }

  async openJob(fields: object = {}): Promise<string> {
    const { id, revision } = await this.pendingJob(fields);
    await this.cast.admin.post(`/api/admin/jobs/${id}/approve`, { revision }).expect(200);
    return id;
  }

  async rejectedJob(): Promise<string> {
    const { id } = await this.pendingJob();
    await this.cast.admin.post(`/api/admin/jobs/${id}/reject`, { reason: 'Уточните сроки' }).expect(200);
    return id;
  }

  async application(jobFields: object = {}): Promise<{ id: string; jobId: string }> {
    const jobId = await this.openJob(jobFields);
    const offer = { priceMinor: PRICE_MINOR, message: 'Снимаю такое каждую неделю' };
    const { body } = await this.cast.creator.post(`/api/jobs/${jobId}/applications`, offer).expect(201);
    return { id: body.data.id, jobId };
  }

  async invitation(): Promise<string> {
    const jobId = await this.openJob();
    const offer = {
      creatorId: this.cast.creator.user.id,
      priceMinor: PRICE_MINOR,
      message: 'Снимете такой же обзор для нас?',
    };
    const { body } = await this.cast.brand.post(`/api/jobs/${jobId}/invitations`, offer).expect(201);
    return body.data.id;
  }

  async alert(): Promise<string> {
    await this.makeRoomForAlert();
    const alert = { name: 'Всё новое', filters: { niche: 'BEAUTY' } };
    const { body } = await this.cast.creator.post('/api/alerts', alert).expect(201);
    return body.data.id;
  }

  /** A creator may have only so many. */
  async makeRoomForAlert(): Promise<void> {
    await this.api
      .get(Pool)
      .query('DELETE FROM saved_search WHERE creator_id = $1', [this.cast.creator.user.id]);
  }

  async deal(jobFields: object = {}): Promise<string> {
    const { id } = await this.application(jobFields);
    const { body } = await this.cast.brand
      .post(`/api/applications/${id}/accept`, { priceMinor: PRICE_MINOR })
      .expect(201);
    return body.data.id;
  }

  async payableDeal(jobFields: object = {}): Promise<string> {
    const id = await this.deal(jobFields);
    await giveMoney(this.api, this.cast.brand.user.id, BigInt(PRICE_MINOR));
    return id;
  }

  async fundedDeal(jobFields: object = {}): Promise<string> {
    const id = await this.payableDeal(jobFields);
    await this.cast.brand.post(`/api/escrow/${id}/fund`).expect(200);
    return id;
  }

  async dealInReview(): Promise<{ id: string; submissionId: string }> {
    const id = await this.fundedDeal();
    const work = { items: [{ type: 'FINAL_VIDEO', url: 'https://example.com/v1.mp4' }] };
    const { body } = await this.cast.creator.post(`/api/deals/${id}/submissions`, work).expect(201);
    return { id, submissionId: body.data.id };
  }

  /** Its brand has the price once more, to tip with. */
  async completedDeal(): Promise<string> {
    const { id, submissionId } = await this.dealInReview();
    await this.cast.brand.post(`/api/deals/${id}/approve`, { submissionId }).expect(200);
    await giveMoney(this.api, this.cast.brand.user.id, BigInt(PRICE_MINOR));
    return id;
  }

  /** An open proposal to end a deal, made by this side of it. */
  async proposal(by: SignedInClient): Promise<{ dealId: string; proposalId: string }> {
    const dealId = await this.fundedDeal();
    const terms = { creatorGrossMinor: PRICE_MINOR / 2, reason: 'Не успеваем к запуску' };
    const { body } = await by.post(`/api/deals/${dealId}/cancellation`, terms).expect(201);
    return { dealId, proposalId: body.data.openProposal.id };
  }

  async dispute(openedBy: SignedInClient = this.cast.brand): Promise<string> {
    const { id } = await this.dealInReview();
    const grievance = { reason: 'QUALITY', text: 'Нет третьего пункта брифа', links: [] };
    const { body } = await openedBy.post(`/api/deals/${id}/dispute`, grievance).expect(201);
    return body.data.id;
  }

  async conversation(): Promise<{ id: string; messageId: string }> {
    const { jobId } = await this.application();
    const { rows } = await this.api
      .get(Pool)
      .query<{ id: string; messageId: string }>(
        `SELECT c.id, m.id AS "messageId" FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE c.job_id = $1`,
        [jobId],
      );
    return rows[0]!;
  }

  async deposit(): Promise<string> {
    const order = { amountMinor: PRICE_MINOR, currency: 'RUB' };
    const { body } = await this.cast.brand.post('/api/wallet/deposits', order, idempotencyKey()).expect(201);
    return body.data.id;
  }

  async paidDeposit(): Promise<string> {
    const { cast, api } = this;
    await giveMoney(api, cast.brand.user.id, BigInt(PRICE_MINOR));
    const { rows } = await api
      .get(Pool)
      .query<{ id: string }>('SELECT id FROM deposit WHERE user_id = $1 ORDER BY id DESC LIMIT 1', [
        cast.brand.user.id,
      ]);
    return rows[0]!.id;
  }

  /** At most one payout may be open, so an open one is taken back first. */
  async payout(as: SignedInClient = this.cast.creator): Promise<string> {
    await this.readyForPayout(as);
    const order = { amountMinor: PRICE_MINOR, currency: 'RUB', method: SBP };
    const { body } = await as.post('/api/payouts', order, idempotencyKey()).expect(201);
    return body.data.id;
  }

  /** To be paid by hand. */
  async approvedPayout(): Promise<string> {
    const id = await this.payout();
    await this.cast.admin.post(`/api/admin/payouts/${id}/approve`, { byHand: true }).expect(200);
    return id;
  }

  async readyForPayout(as: SignedInClient): Promise<void> {
    const { body } = await as.get('/api/payouts').expect(200);
    const open = body.data.items.find((payout: { allowedActions: string[] }) =>
      payout.allowedActions.includes('CANCEL'),
    );
    if (open) await as.post(`/api/payouts/${open.id}/cancel`).expect(200);
    const approved = body.data.items.find((payout: { status: string }) => payout.status === 'APPROVED');
    if (approved)
      await this.cast.admin
        .post(`/api/admin/payouts/${approved.id}/reject`, { reason: 'Место для следующей' })
        .expect(200);
    await giveMoney(this.api, as.user.id, BigInt(PRICE_MINOR));
  }

  /** The worker is not running here, so a notification is written the way its consumer writes it. */
  async notification(as: SignedInClient): Promise<string> {
    const id = randomUUID();
    await this.api.get(Pool).query(
      `INSERT INTO notification (id, user_id, event_id, type, title, body, href, created_at)
       VALUES ($1, $2, $3, 'DEPOSIT_SUCCEEDED', 'Баланс пополнен', '', '/wallet', now())`,
      [id, as.user.id, randomUUID()],
    );
    return id;
  }

  async setStatus(userId: string, status: 'ACTIVE' | 'BLOCKED'): Promise<void> {
    await this.api
      .get(Pool)
      .query('UPDATE app_user SET status = $2::user_status WHERE id = $1', [userId, status]);
  }
}

export const idempotencyKey = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
