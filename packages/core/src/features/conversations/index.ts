export { ArchiveConversation } from './archive-conversation.js';
export { ConversationsModule } from './conversations.module.js';
export { ConversationsQueries, type ConversationView, type PartyView } from './conversations.queries.js';
export { MarkConversationRead } from './mark-conversation-read.js';
export { MessagesQueries, type MessageView } from './messages.queries.js';
export { PostSystemMessage } from './post-system-message.js';
export { SendMessage, type MessageToSend } from './send-message.js';
