import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Prisma } from '../../platform/db/index.js';
import { hashSecretToken } from './secret-token.js';

@Injectable()
export class PasswordResetQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** @returns whose password the token may set; null when it is wrong, used or expired */
  async findUserId(token: string): Promise<string | null> {
    const found = await this.prisma.passwordReset.findFirst({
      where: {
        tokenHash: new Uint8Array(hashSecretToken(token)),
        usedAt: null,
        expiresAt: { gt: this.clock.now() },
      },
      select: { userId: true },
    });
    return found?.userId ?? null;
  }
}
