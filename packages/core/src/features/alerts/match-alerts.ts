import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { Outbox, type ConsumedEvent, type EventConsumer } from '../../platform/outbox/index.js';
import { JobFeedQueries } from '../jobs/index.js';
import { AlertsQueries } from './alerts.queries.js';
import { AlertsRepository } from './alerts.repository.js';

/** How many alerts are compared with the job by one statement, and how many creators one event names. */
const AT_ONCE = 200;

/**
 * A job that has just been let into the feed is compared with the alerts by the feed's own conditions. Hits
 * and JOB_MATCHED are one transaction, each (alert, job) once and each creator told once of a job: a
 * redelivery, or a second approval after an edit, tells only those whom it had not met before.
 */
@Injectable()
export class MatchAlerts implements EventConsumer {
  readonly name = 'alerts';
  readonly types = ['JOB_APPROVED'] as const;

  constructor(
    private readonly feed: JobFeedQueries,
    private readonly alerts: AlertsQueries,
    private readonly repository: AlertsRepository,
    private readonly outbox: Outbox,
  ) {}

  async handle(tx: Tx, event: ConsumedEvent): Promise<void> {
    if (event.type !== 'JOB_APPROVED') return;
    const { jobId } = event.payload;
    const labels = await this.feed.labelsOf(jobId);
    if (!labels) return; // no longer in the feed
    const candidates = await this.alerts.candidates(labels);
    for (let from = 0; from < candidates.length; from += AT_ONCE)
      await this.tell(tx, jobId, candidates.slice(from, from + AT_ONCE));
  }

  private async tell(
    tx: Tx,
    jobId: string,
    candidates: Awaited<ReturnType<AlertsQueries['candidates']>>,
  ): Promise<void> {
    const met = await this.feed.whichMatch(
      jobId,
      candidates.map(({ filters }) => filters),
    );
    const ids = met.map((index) => candidates[index]!.id);
    const creatorIds = ids.length === 0 ? [] : await this.repository.insertHits(tx, jobId, ids);
    if (creatorIds.length === 0) return;
    await this.outbox.append(tx, {
      type: 'JOB_MATCHED',
      aggregateType: 'job',
      aggregateId: jobId,
      payload: { jobId, creatorIds },
    });
  }
}
