import { Injectable } from '@nestjs/common';
import { Prisma, type PrismaTypes } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';

/** DEAD: given up after its last attempt; WAITING: neither done nor dead, whether it has failed before or not. */
export const EVENT_STATES = ['DEAD', 'WAITING', 'DONE'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export interface OutboxEventView {
  id: string;
  type: string;
  aggregateType: string;
  aggregateId: string;
  state: EventState;
  /** Failures of handlers. */
  attempts: number;
  /** Of the last failure: names and codes, no data. */
  lastError: string | null;
  /** Of the click that caused the event. */
  requestId: string;
  createdAt: Date;
  /** When it is due next; null unless it waits. */
  nextAttemptAt: Date | null;
  doneAt: Date | null;
  deadAt: Date | null;
  allowedActions: 'RETRY'[];
}

const WHERE: Record<EventState, PrismaTypes.OutboxEventWhereInput> = {
  DEAD: { deadAt: { not: null } },
  WAITING: { doneAt: null, deadAt: null },
  DONE: { doneAt: { not: null } },
};

const SELECT = {
  id: true,
  type: true,
  aggregateType: true,
  aggregateId: true,
  attempts: true,
  lastError: true,
  requestId: true,
  createdAt: true,
  nextAttemptAt: true,
  doneAt: true,
  deadAt: true,
} satisfies PrismaTypes.OutboxEventSelect;

type Row = PrismaTypes.OutboxEventGetPayload<{ select: typeof SELECT }>;

function view({ nextAttemptAt, ...event }: Row): OutboxEventView {
  const state = event.deadAt ? 'DEAD' : event.doneAt ? 'DONE' : 'WAITING';
  return {
    ...event,
    state,
    nextAttemptAt: state === 'WAITING' ? nextAttemptAt : null,
    allowedActions: state === 'DEAD' ? ['RETRY'] : [],
  };
}

/** The outbox as admins see it: what happened and whether everyone has been told. */
@Injectable()
export class OutboxEventsQueries {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first. */
  async list({ state }: { state: EventState }, page: PageRequest): Promise<Page<OutboxEventView>> {
    const rows = await this.prisma.outboxEvent.findMany({
      where: { ...WHERE[state], id: { lt: idCursor(page) } },
      select: SELECT,
      orderBy: { id: 'desc' },
      take: page.limit + 1,
    });
    return toPage(rows, page.limit, ({ id }) => id, view);
  }

  /** @throws NOT_FOUND */
  async get(id: string): Promise<OutboxEventView> {
    const row = await this.prisma.outboxEvent.findFirst({ where: { id }, select: SELECT });
    if (row === null) throw notFound();
    return view(row);
  }
}
