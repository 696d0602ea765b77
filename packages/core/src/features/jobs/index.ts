export { ConversationOpener, type ConversationOpening } from './conversation-opener.port.js';
export * from './vocabulary.js';
