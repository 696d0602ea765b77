import { DealStatus, MessageKind } from '@dubl/core/platform/db';
import {
  BoolField,
  DateField,
  EnumField,
  IntField,
  NestedField,
  PageQuery,
  TextField,
  UuidField,
} from '../../http/index.js';

export class ConversationPartyDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, example: 'Чайная лавка' })
  name: string;
}

export class ConversationJobDto {
  @UuidField()
  id: string;

  @TextField({ max: 200, example: 'Обзор зелёного чая' })
  title: string;
}

export class ConversationDealDto {
  @UuidField()
  id: string;

  @EnumField('DealStatus', Object.values(DealStatus))
  status: DealStatus;
}

export class MessageDto {
  @UuidField()
  id: string;

  @EnumField('MessageKind', Object.values(MessageKind))
  kind: MessageKind;

  @UuidField({ nullable: true, description: 'Who wrote it; of a SYSTEM message, who did what it tells of' })
  senderId: string | null;

  @TextField({ max: 8000, example: 'Здравствуйте! Когда отправите посылку?' })
  text: string;

  @BoolField({ description: 'Contacts in the text are hidden' })
  masked: boolean;

  @UuidField({ nullable: true })
  dealId: string | null;

  @DateField()
  createdAt: Date;
}

export class ConversationDto {
  @UuidField()
  id: string;

  @NestedField(() => ConversationJobDto)
  job: ConversationJobDto;

  @NestedField(() => ConversationPartyDto)
  brand: ConversationPartyDto;

  @NestedField(() => ConversationPartyDto)
  creator: ConversationPartyDto;

  @NestedField(() => ConversationDealDto, {
    nullable: true,
    description: "The pair's latest deal on this job",
  })
  deal: ConversationDealDto | null;

  @NestedField(() => MessageDto, { nullable: true })
  lastMessage: MessageDto | null;

  @DateField()
  lastMessageAt: Date;

  @IntField({ example: 2, description: 'Messages of others after the read mark of the caller' })
  unreadCount: number;

  @UuidField({
    nullable: true,
    description: 'Everything up to and including this message is read by the caller',
  })
  lastReadId: string | null;

  @BoolField()
  isArchived: boolean;
}

export class ConversationListQuery extends PageQuery {
  @BoolField({ optional: true, description: 'The archive instead of the list' })
  archived?: boolean;
}

export class SendMessageDto {
  @TextField({ min: 1, max: 4000, example: 'Здравствуйте! Когда отправите посылку?' })
  text: string;
}

export class MarkReadDto {
  @UuidField()
  messageId: string;
}

export class ArchiveDto {
  @BoolField()
  archived: boolean;
}
