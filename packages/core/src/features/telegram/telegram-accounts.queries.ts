import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { Prisma } from '../../platform/db/index.js';

export interface TelegramLinkView {
  /** Whether this copy has a bot at all. */
  isAvailable: boolean;
  isLinked: boolean;
  /** false: Telegram refuses our messages, so the bot is blocked or the account gone. */
  isReachable: boolean;
  linkedAt: Date | null;
}

export interface LinkedUser {
  userId: string;
  displayName: string;
  isReachable: boolean;
  /** Not blocked on the site. */
  isActive: boolean;
}

@Injectable()
export class TelegramAccountQueries {
  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
  ) {}

  async getLink(userId: string): Promise<TelegramLinkView> {
    const account = await this.prisma.telegramAccount.findFirst({
      where: { userId },
      select: { linkedAt: true, unreachableSince: true },
    });
    return {
      isAvailable: this.config.telegram !== null,
      isLinked: account !== null,
      isReachable: account !== null && account.unreachableSince === null,
      linkedAt: account?.linkedAt ?? null,
    };
  }

  /** Where to write to this user. */
  async findByUser(userId: string): Promise<{ chatId: bigint; isReachable: boolean } | null> {
    const account = await this.prisma.telegramAccount.findFirst({
      where: { userId },
      select: { chatId: true, unreachableSince: true },
    });
    return account && { chatId: account.chatId, isReachable: account.unreachableSince === null };
  }

  /** Whose chat this is. */
  async findByChat(chatId: bigint): Promise<LinkedUser | null> {
    const account = await this.prisma.telegramAccount.findFirst({
      where: { chatId },
      select: { userId: true, unreachableSince: true, user: { select: { displayName: true, status: true } } },
    });
    if (!account) return null;
    const { userId, unreachableSince, user } = account;
    return {
      userId,
      displayName: user.displayName,
      isReachable: unreachableSince === null,
      isActive: user.status === 'ACTIVE',
    };
  }
}
