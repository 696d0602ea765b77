import { HOUR } from '@dubl/core/platform/clock';
import { RemoveDoneEvents } from '@dubl/core/platform/outbox';
import type { SweepPlan } from '../runtime/runtime.module.js';

export const sweeps: readonly SweepPlan[] = [
  { name: 'outbox-retention', intervalMs: HOUR, useCase: RemoveDoneEvents },
];
