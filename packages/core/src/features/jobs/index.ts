export { ConversationOpener, type ConversationOpening } from './conversation-opener.port.js';
export * from './vocabulary.js';
export { briefHashOf, briefOf, freezeBrief, type Brief, type FrozenBrief } from './brief.js';
export {
  APPLICATION_ACTIONS,
  applicationMachine,
  assertAcceptable,
  type ApplicationAction,
  type ApplicationCircumstances,
} from './application-machine.js';
export { JOB_ACTIONS, isOpen, jobMachine, type JobAction } from './job-machine.js';
export { JobRepository, LIVE_DEAL_STATUSES, type JobRow } from './job.repository.js';
export { ApplicationRepository, type ApplicationRow } from './application.repository.js';
export { JobClosing } from './job-closing.js';
