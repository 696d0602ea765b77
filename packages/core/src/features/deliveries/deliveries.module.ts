import { Module } from '@nestjs/common';
import { Deliver } from './deliver.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { PlanDeliveries } from './plan-deliveries.js';
import { ReachRepository } from './reach.repository.js';
import { RemoveOldDeliveries } from './remove-old-deliveries.js';

const offered = [Deliver, DeliveryQueries, PlanDeliveries, RemoveOldDeliveries];

@Module({ providers: [...offered, DeliveriesRepository, ReachRepository], exports: offered })
export class DeliveriesModule {}
