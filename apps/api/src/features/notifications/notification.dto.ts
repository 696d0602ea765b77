import { BoolField, DateField, IntField, TextField, UuidField } from '../../http/index.js';

export class NotificationDto {
  @UuidField()
  id: string;

  @TextField({ max: 60, example: 'ESCROW_FUNDED', description: 'The event it tells of' })
  type: string;

  @TextField({ max: 200, example: 'Деньги в резерве, можно начинать' })
  title: string;

  @TextField({ max: 1000, example: '«Обзор зелёного чая»: бренд внёс 12 500 ₽.' })
  body: string;

  @TextField({
    max: 200,
    example: '/deals/01939b6e-8c3a-7c63-9d2b-2f3a1c5d7e90',
    description: 'Path on the site',
  })
  href: string;

  @BoolField()
  isRead: boolean;

  @DateField()
  createdAt: Date;
}

export class UnreadCountDto {
  @IntField({ example: 3 })
  count: number;
}

export class NotificationsReadDto {
  @IntField({ example: 3, description: 'How many were unread' })
  read: number;
}

export class NotificationsRemovedDto {
  @IntField({ example: 12, description: 'How many went' })
  removed: number;
}
