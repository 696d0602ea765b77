import { Body, Controller, Param, Post } from '@nestjs/common';
import { InvitationsQueries, SendInvitation } from '@dubl/core/features/jobs';
import { Answers, CurrentUser, Roles, UuidParam, type SessionUser } from '../../http/index.js';
import { InvitationDto, InviteDto } from './invitation.dto.js';

@Controller('jobs/:id/invitations')
@Roles('BRAND')
export class JobInvitationsController {
  constructor(
    private readonly invitations: InvitationsQueries,
    private readonly sendInvitation: SendInvitation,
  ) {}

  @Post()
  @Answers(InvitationDto, { status: 201, errors: ['CONFLICT', 'INVARIANT_VIOLATION'] })
  async invite(
    @CurrentUser() brand: SessionUser,
    @Param('id', UuidParam) jobId: string,
    @Body() { creatorId, priceMinor, message }: InviteDto,
  ): Promise<InvitationDto> {
    const id = await this.sendInvitation.execute({
      brandId: brand.id,
      jobId,
      creatorId,
      priceMinor,
      message,
    });
    return this.invitations.get(id, { id: brand.id, role: 'BRAND' });
  }
}
