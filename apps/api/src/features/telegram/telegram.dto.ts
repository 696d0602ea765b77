import { BoolField, DateField, TextField, UrlField } from '../../http/index.js';

export class TelegramLinkDto {
  @BoolField({ description: 'false: this copy has no bot' })
  isAvailable: boolean;

  @BoolField()
  isLinked: boolean;

  @BoolField({
    description: 'false while Telegram refuses our messages: the bot is blocked or the account gone',
  })
  isReachable: boolean;

  @DateField({ nullable: true })
  linkedAt: Date | null;
}

export class StartedTelegramLinkDto {
  @TextField({
    max: 64,
    example: 'q7Zr0x2bWm3v8JtUo5XeYp1sNfKc4A',
    description: 'To be sent to the bot; shown once, good for ten minutes',
  })
  code: string;

  @TextField({ max: 64, example: '@dubl_bot' })
  bot: string;

  @UrlField({ example: 'https://t.me/dubl_bot?start=q7Zr0x2bWm3v8JtUo5XeYp1sNfKc4A' })
  deepLink: string;

  @DateField()
  expiresAt: Date;
}
