import { EmailField, TextField } from '../../http/index.js';

export class ForgotPasswordDto {
  @EmailField()
  email: string;
}

export class ResetPasswordDto {
  @TextField({ min: 1, max: 128, description: 'As it stands in the link of the mail' })
  token: string;

  @TextField({ min: 8, max: 128, example: 'мокрый снег у причала' })
  password: string;
}
