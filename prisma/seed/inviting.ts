import { AcceptInvitation } from '@dubl/core/features/deals';
import {
  DeclineInvitation,
  ExpireInvitations,
  RevokeInvitation,
  SendInvitation,
} from '@dubl/core/features/jobs';
import { inNameOf } from './actor.ts';
import type { App } from './app.ts';
import type { InvitationData } from './data/types.ts';
import type { Market } from './market.ts';

/** Invitations from sending to their answer, each step through the API's own use case. */
export class Inviting {
  private readonly sent = new Map<InvitationData, string>();
  private readonly app: App;
  private readonly market: Market;

  constructor(app: App, market: Market) {
    this.app = app;
    this.market = market;
  }

  async send(invitation: InvitationData): Promise<void> {
    const { job, creator, priceMinor, message } = invitation;
    const { id: jobId, brandId } = this.market.job(job);
    const command = { brandId, jobId, creatorId: this.market.userOf(creator), priceMinor, message };
    this.sent.set(invitation, await this.app.get(SendInvitation).execute(command));
  }

  async answer(invitation: InvitationData, answer: 'accept' | 'decline' | 'revoke' | 'lapse'): Promise<void> {
    const invitationId = this.sent.get(invitation)!;
    const creatorId = this.market.userOf(invitation.creator);
    const { brandId } = this.market.job(invitation.job);
    switch (answer) {
      case 'accept':
        await inNameOf(creatorId, () => this.app.get(AcceptInvitation).execute({ invitationId, creatorId }));
        return;
      case 'decline':
        return this.app.get(DeclineInvitation).execute({ invitationId, creatorId });
      case 'revoke':
        return this.app.get(RevokeInvitation).execute({ invitationId, brandId });
      case 'lapse':
        await this.app.get(ExpireInvitations).execute();
    }
  }
}
