import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  DeclineInvitation,
  InvitationsQueries,
  RevokeInvitation,
  type InvitationViewer,
} from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, pageOf, type SessionUser } from '../../http/index.js';
import { InvitationDto, InvitationsQuery } from './invitation.dto.js';

/** Lists and answers of invitations; accepting one makes a deal and lives there. */
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsQueries,
    private readonly declineInvitation: DeclineInvitation,
    private readonly revokeInvitation: RevokeInvitation,
  ) {}

  @Get()
  @Roles('CREATOR', 'BRAND')
  @Answers(pageOf(InvitationDto))
  list(@CurrentUser() user: SessionUser, @Query() { status, jobId, ...page }: InvitationsQuery) {
    return this.invitations.list(viewerOf(user), { status, jobId }, page);
  }

  @Post(':id/decline')
  @Roles('CREATOR')
  @Answers(InvitationDto, { errors: ['INVARIANT_VIOLATION'] })
  async decline(
    @CurrentUser() creator: SessionUser,
    @Param('id', UuidParam) invitationId: string,
  ): Promise<InvitationDto> {
    await this.declineInvitation.execute({ creatorId: creator.id, invitationId });
    return this.invitations.get(invitationId, viewerOf(creator));
  }

  @Post(':id/revoke')
  @Roles('BRAND')
  @Answers(InvitationDto, { errors: ['INVARIANT_VIOLATION'] })
  async revoke(
    @CurrentUser() brand: SessionUser,
    @Param('id', UuidParam) invitationId: string,
  ): Promise<InvitationDto> {
    await this.revokeInvitation.execute({ brandId: brand.id, invitationId });
    return this.invitations.get(invitationId, viewerOf(brand));
  }
}

const viewerOf = ({ id, role }: SessionUser): InvitationViewer => ({
  id,
  role: role === 'BRAND' ? 'BRAND' : 'CREATOR',
});
