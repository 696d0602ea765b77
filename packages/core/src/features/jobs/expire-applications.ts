import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { ApplicationRepository } from './application.repository.js';

const BATCH = 100;

/** Sweep: applications nobody answered in 14 days lapse. Two workers never take the same row. */
@Injectable()
export class ExpireApplications {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly applications: ApplicationRepository,
  ) {}

  /** @returns how many lapsed; call again while it fills a batch */
  async execute(limit: number = BATCH): Promise<number> {
    return this.transactions.run((tx) => this.applications.expireDue(tx, limit));
  }
}
