import { Module } from '@nestjs/common';
import { ConversationsModule } from '@dubl/core/features/conversations';
import { ConversationsController } from './conversations.controller.js';

@Module({ imports: [ConversationsModule], controllers: [ConversationsController] })
export class ConversationsApiModule {}
