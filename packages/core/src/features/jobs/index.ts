export { ConversationOpener, type ConversationOpening } from './conversation-opener.port.js';
export * from './vocabulary.js';
export { briefHashOf, briefOf, freezeBrief, type Brief, type FrozenBrief } from './brief.js';
export {
  APPLICATION_ACTIONS,
  applicationMachine,
  type ApplicationAction,
  type ApplicationCircumstances,
} from './application-machine.js';
export { assertAcceptable } from './acceptance.js';
export {
  INVITATION_ACTIONS,
  invitationMachine,
  type InvitationAction,
} from './invitations/invitation-machine.js';
export { assertOfferSeen } from './invitations/offer-seen.js';
export { JOB_ACTIONS, isOpen, jobMachine, type JobAction } from './job-machine.js';
export { type JobFields } from './job-fields.js';
export { JobRepository, LIVE_DEAL_STATUSES, type JobRow, type Pair } from './job.repository.js';
export { ApplicationRepository, type ApplicationRow } from './application.repository.js';
export { InvitationRepository, type InvitationRow } from './invitations/invitation.repository.js';
export { JobClosing } from './job-closing.js';
export { JobsModule } from './jobs.module.js';

export { CreateJob } from './create-job.js';
export { EditJob, type JobEdit } from './edit-job.js';
export { DeleteJob } from './delete-job.js';
export { PublishJob } from './publish-job.js';
export { ResubmitJob } from './resubmit-job.js';
export { PauseJob } from './pause-job.js';
export { CloseJob } from './close-job.js';
export { CancelJob } from './cancel-job.js';
export { DuplicateJob } from './duplicate-job.js';
export { ModerateJob } from './moderate-job.js';
export { ApplyToJob, type ApplyCommand } from './apply-to-job.js';
export { RejectApplication } from './reject-application.js';
export { WithdrawApplication } from './withdraw-application.js';
export { ExpireApplications } from './expire-applications.js';
export { SendInvitation, type InviteCommand } from './invitations/send-invitation.js';
export { DeclineInvitation, type InvitationRefusal } from './invitations/decline-invitation.js';
export { RevokeInvitation } from './invitations/revoke-invitation.js';
export { ExpireInvitations } from './invitations/expire-invitations.js';

export { JobsQueries } from './jobs.queries.js';
export { type JobView, type Viewer } from './job-views.queries.js';
export {
  FEED_SORTS,
  JobFeedQueries,
  assertComparable,
  feedLabels,
  type FeedFilter,
  type FeedSort,
} from './job-feed.queries.js';
export { ApplicationsQueries, type ApplicantView, type ApplicationView } from './applications.queries.js';
export {
  InvitationsQueries,
  type InvitationStanding,
  type InvitationView,
  type InvitationViewer,
} from './invitations/invitations.queries.js';
