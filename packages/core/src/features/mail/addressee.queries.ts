import { Injectable } from '@nestjs/common';
import { Prisma } from '../../platform/db/index.js';

@Injectable()
export class AddresseeQueries {
  constructor(private readonly prisma: Prisma) {}

  /** @returns undefined when the user is gone */
  async findEmail(userId: string): Promise<string | undefined> {
    const user = await this.prisma.user.findFirst({
      where: { id: userId, status: { not: 'DELETED' } },
      select: { email: true },
    });
    return user?.email;
  }
}
