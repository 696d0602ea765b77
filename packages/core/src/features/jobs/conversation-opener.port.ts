import type { Tx } from '../../platform/db/index.js';

export interface ConversationOpening {
  jobId: string;
  brandId: string;
  creatorId: string;
  /** What came with the application or the invitation; becomes a message unless it is blank. */
  message: string;
  senderId: string;
}

/**
 * Opens the conversation of an application or invitation in its own transaction, so that neither exists
 * without the other. Conversations come after jobs in the order of features, therefore a port: declared
 * here, implemented and provided by `features/conversations`.
 */
export abstract class ConversationOpener {
  /** @returns the id of the pair's conversation on this job, new or existing */
  abstract open(tx: Tx, opening: ConversationOpening): Promise<string>;
}
