import { BoolField, DateField, EnumField, TextField } from '../../http/index.js';

export class MessageCheckQuery {
  @TextField({
    min: 1,
    max: 64,
    example: 'K7QM2XYZ',
    description: 'As it stands in the message; case, spaces and dashes do not matter',
  })
  code: string;
}

export class MessageCheckDto {
  @BoolField({ description: 'true: we sent a message with this code within the last 30 days' })
  isOurs: boolean;

  @EnumField('DeliveryChannel', ['TELEGRAM', 'EMAIL'], { nullable: true })
  channel: 'TELEGRAM' | 'EMAIL' | null;

  @DateField({ nullable: true })
  sentAt: Date | null;
}
