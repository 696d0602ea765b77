import { Global, Module } from '@nestjs/common';
import { ConversationOpener } from '../jobs/index.js';
import { ArchiveConversation } from './archive-conversation.js';
import { ConversationsQueries } from './conversations.queries.js';
import { ConversationsRepository } from './conversations.repository.js';
import { MarkConversationRead } from './mark-conversation-read.js';
import { MessageComposer } from './message-composer.js';
import { MessagesQueries } from './messages.queries.js';
import { OpenConversation } from './open-conversation.js';
import { PostSystemMessage } from './post-system-message.js';
import { SendMessage } from './send-message.js';
import { ToldDealsRepository } from './told-deals.repository.js';
import { ToldInvitationsRepository } from './told-invitations.repository.js';

/** Global for the sake of `ConversationOpener`, which the features before this one ask for. */
@Global()
@Module({
  providers: [
    ConversationsRepository,
    ToldDealsRepository,
    ToldInvitationsRepository,
    MessageComposer,
    ConversationsQueries,
    MessagesQueries,
    SendMessage,
    MarkConversationRead,
    ArchiveConversation,
    PostSystemMessage,
    { provide: ConversationOpener, useClass: OpenConversation },
  ],
  exports: [
    ConversationOpener,
    ConversationsQueries,
    MessagesQueries,
    SendMessage,
    MarkConversationRead,
    ArchiveConversation,
    PostSystemMessage,
  ],
})
export class ConversationsModule {}
