import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ArchiveConversation,
  ConversationsQueries,
  MarkConversationRead,
  MessagesQueries,
  SendMessage,
} from '@dubl/core/features/conversations';
import {
  Answers,
  CurrentUser,
  PageQuery,
  Roles,
  UuidParam,
  pageOf,
  type SessionUser,
} from '../../http/index.js';
import {
  ArchiveDto,
  ConversationDto,
  ConversationListQuery,
  MarkReadDto,
  MessageDto,
  SendMessageDto,
} from './conversation.dto.js';

@Controller('conversations')
@Roles('BRAND', 'CREATOR')
export class ConversationsController {
  constructor(
    private readonly conversations: ConversationsQueries,
    private readonly messages: MessagesQueries,
    private readonly sending: SendMessage,
    private readonly reading: MarkConversationRead,
    private readonly archiving: ArchiveConversation,
  ) {}

  @Get()
  @Answers(pageOf(ConversationDto), { description: 'The liveliest first' })
  list(@CurrentUser() user: SessionUser, @Query() query: ConversationListQuery) {
    return this.conversations.list(user.id, query.archived ?? false, query);
  }

  @Get(':id')
  @Answers(ConversationDto)
  get(@CurrentUser() user: SessionUser, @Param('id', UuidParam) id: string): Promise<ConversationDto> {
    return this.conversations.get(id, user.id);
  }

  @Get(':id/messages')
  @Answers(pageOf(MessageDto), { description: 'Newest first' })
  listMessages(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Query() query: PageQuery,
  ) {
    return this.messages.list(id, user.id, query);
  }

  @Post(':id/messages')
  @Answers(MessageDto, {
    status: 201,
    description: 'Contacts in the text are hidden until the pair has a funded deal',
  })
  async send(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { text }: SendMessageDto,
  ): Promise<MessageDto> {
    const messageId = await this.sending.execute({ conversationId: id, senderId: user.id, text });
    return this.messages.get(id, user.id, messageId);
  }

  @Post(':id/read')
  @Answers(ConversationDto)
  async markRead(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { messageId }: MarkReadDto,
  ): Promise<ConversationDto> {
    await this.reading.execute(id, user.id, messageId);
    return this.conversations.get(id, user.id);
  }

  @Post(':id/archive')
  @Answers(ConversationDto)
  async archive(
    @CurrentUser() user: SessionUser,
    @Param('id', UuidParam) id: string,
    @Body() { archived }: ArchiveDto,
  ): Promise<ConversationDto> {
    await this.archiving.execute(id, user.id, archived);
    return this.conversations.get(id, user.id);
  }
}
