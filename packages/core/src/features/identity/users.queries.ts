import { Injectable } from '@nestjs/common';
import { Prisma } from '../../platform/db/index.js';
import type { AccountView } from './session-user.js';

@Injectable()
export class UserQueries {
  constructor(private readonly prisma: Prisma) {}

  /** @param email in lower case */
  async findCredentials(email: string): Promise<(AccountView & { passwordHash: string }) | null> {
    return this.prisma.user.findFirst({
      where: { email, status: { not: 'DELETED' } },
      select: { id: true, email: true, role: true, displayName: true, status: true, passwordHash: true },
    });
  }

  /** @param email in lower case */
  async findActiveId(email: string): Promise<string | null> {
    const user = await this.prisma.user.findFirst({
      where: { email, status: 'ACTIVE' },
      select: { id: true },
    });
    return user?.id ?? null;
  }
}
