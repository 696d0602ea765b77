import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/index.js';
import { AlertsQueries } from './alerts.queries.js';
import { AlertsRepository } from './alerts.repository.js';
import { ChangeAlert } from './change-alert.js';
import { CreateAlert } from './create-alert.js';
import { MatchAlerts } from './match-alerts.js';

const offered = [CreateAlert, ChangeAlert, AlertsQueries, MatchAlerts];

/** Saved conditions of the job feed that tell of new jobs. */
@Module({ imports: [JobsModule], providers: [...offered, AlertsRepository], exports: offered })
export class AlertsModule {}
