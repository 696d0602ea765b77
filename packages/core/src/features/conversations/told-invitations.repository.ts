import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';

/** What system messages need to know of an invitation; read only: invitations are written by their own feature. */
@Injectable()
export class ToldInvitationsRepository {
  async find(tx: Tx, invitationId: string) {
    return tx
      .selectFrom('invitation')
      .innerJoin('conversation', (join) =>
        join
          .onRef('conversation.jobId', '=', 'invitation.jobId')
          .onRef('conversation.brandId', '=', 'invitation.brandId')
          .onRef('conversation.creatorId', '=', 'invitation.creatorId'),
      )
      .select([
        'conversation.id as conversationId',
        'invitation.brandId',
        'invitation.creatorId',
        'invitation.priceMinor',
        'invitation.currency',
      ])
      .where('invitation.id', '=', invitationId)
      .executeTakeFirst();
  }
}

export type ToldInvitation = NonNullable<Awaited<ReturnType<ToldInvitationsRepository['find']>>>;
