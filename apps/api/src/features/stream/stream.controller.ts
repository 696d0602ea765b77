import type { Readable } from 'node:stream';
import { Controller, Get, Header } from '@nestjs/common';
import { SessionQueries } from '@dubl/core/features/identity';
import { Answers, CurrentUser, Raw, type SessionUser } from '../../http/index.js';
import { StreamHub } from './stream-hub.js';

@Controller('stream')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly sessions: SessionQueries,
  ) {}

  @Get()
  @Raw()
  @Header('content-type', 'text/event-stream; charset=utf-8')
  @Header('cache-control', 'no-cache, no-transform')
  @Header('x-accel-buffering', 'no')
  // Left open for reuse, the connection of an ended stream would hold up the stopping of the process.
  @Header('connection', 'close')
  @Answers(null, {
    description: 'Server-sent events `hint` with `{topic, id?}` as data: what to fetch again',
  })
  open(@CurrentUser() user: SessionUser): Readable {
    return this.hub.open(user.id, () => this.sessions.isLive(user.sessionId));
  }
}
