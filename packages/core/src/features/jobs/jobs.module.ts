import { Module } from '@nestjs/common';
import { SettingsModule } from '../settings/index.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationsQueries } from './applications.queries.js';
import { ApplyToJob } from './apply-to-job.js';
import { CancelJob } from './cancel-job.js';
import { CloseJob } from './close-job.js';
import { CreateJob } from './create-job.js';
import { DeleteJob } from './delete-job.js';
import { DuplicateJob } from './duplicate-job.js';
import { EditJob } from './edit-job.js';
import { ExpireApplications } from './expire-applications.js';
import { DeclineInvitation } from './invitations/decline-invitation.js';
import { ExpireInvitations } from './invitations/expire-invitations.js';
import { InvitationOffers } from './invitations/invitation-offers.js';
import { InvitationRepository } from './invitations/invitation.repository.js';
import { InvitationsQueries } from './invitations/invitations.queries.js';
import { RevokeInvitation } from './invitations/revoke-invitation.js';
import { SendInvitation } from './invitations/send-invitation.js';
import { JobClosing } from './job-closing.js';
import { JobFeedQueries } from './job-feed.queries.js';
import { JobViews } from './job-views.queries.js';
import { JobRepository } from './job.repository.js';
import { JobsQueries } from './jobs.queries.js';
import { ModerateJob } from './moderate-job.js';
import { PauseJob } from './pause-job.js';
import { PublishJob } from './publish-job.js';
import { RejectApplication } from './reject-application.js';
import { ResubmitJob } from './resubmit-job.js';
import { WithdrawApplication } from './withdraw-application.js';

const useCases = [
  CreateJob,
  EditJob,
  DeleteJob,
  PublishJob,
  ResubmitJob,
  PauseJob,
  CloseJob,
  CancelJob,
  DuplicateJob,
  ModerateJob,
  ApplyToJob,
  RejectApplication,
  WithdrawApplication,
  ExpireApplications,
  SendInvitation,
  DeclineInvitation,
  RevokeInvitation,
  ExpireInvitations,
];
const queries = [JobsQueries, JobFeedQueries, ApplicationsQueries, InvitationsQueries];
/** For deals, which accept applications and invitations and fill slots. */
const offered = [JobRepository, ApplicationRepository, InvitationRepository, JobClosing];

/** Jobs, the applications to them and the invitations. Needs a global provider of ConversationOpener (features/conversations). */
@Module({
  imports: [SettingsModule],
  providers: [...useCases, ...queries, ...offered, JobViews, InvitationOffers],
  exports: [...useCases, ...queries, ...offered],
})
export class JobsModule {}
