import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Origin, SignedIn } from '@dubl/core/features/identity';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import {
  clearSessionCookie,
  sessionCookie,
  setSessionCookie,
  type SessionCookie,
} from '../../http/session-cookie.js';
import type { SignedInDto } from './identity.dto.js';

/** Turns a fresh session into its cookie, the only place where a token leaves the server. */
@Injectable()
export class SessionAnswers {
  private readonly cookie: SessionCookie;

  constructor(@Inject(CONFIG) config: Config) {
    this.cookie = sessionCookie(config);
  }

  signIn(reply: FastifyReply, { user, token }: SignedIn): SignedInDto {
    setSessionCookie(reply, this.cookie, token);
    return { user };
  }

  renew(reply: FastifyReply, token: string): void {
    setSessionCookie(reply, this.cookie, token);
  }

  signOut(reply: FastifyReply): void {
    clearSessionCookie(reply, this.cookie);
  }
}

export const originOf = ({ ip, headers }: FastifyRequest): Origin => ({
  ip,
  userAgent: printable(headers['user-agent'] ?? ''),
});

/** A header may hold bytes that neither Postgres nor a list of sessions wants. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '');
