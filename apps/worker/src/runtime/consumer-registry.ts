import { Inject, Injectable } from '@nestjs/common';
import type { EventConsumer } from '@dubl/core/platform/outbox';

/** Nest injection token of all consumers of this process. */
export const EVENT_CONSUMERS = Symbol('EVENT_CONSUMERS');

/** Who consumes what. Two consumers of one name would share their consumption rows, so boot refuses them. */
@Injectable()
export class ConsumerRegistry {
  private readonly byType = new Map<string, EventConsumer[]>();

  constructor(@Inject(EVENT_CONSUMERS) consumers: readonly EventConsumer[]) {
    const names = new Set<string>();
    for (const consumer of consumers) {
      if (names.has(consumer.name)) throw new Error(`two consumers are called ${consumer.name}`);
      names.add(consumer.name);
      for (const type of consumer.types) this.byType.set(type, [...this.of(type), consumer]);
    }
  }

  get isEmpty(): boolean {
    return this.byType.size === 0;
  }

  /** In the order of registration; none for a type that this release does not know. */
  of(type: string): readonly EventConsumer[] {
    return this.byType.get(type) ?? [];
  }
}
