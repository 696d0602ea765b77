import path from 'node:path';
import { ConfigError, required } from './variables.js';

export interface SmtpConfig {
  kind: 'smtp';
  url: string;
  from: string;
  /** For one step of a conversation with the server. */
  timeoutMs: number;
}

/** One file a message, for development: nothing leaves the machine. */
export interface FolderConfig {
  kind: 'folder';
  folder: string;
  from: string;
}

export type MailConfig = SmtpConfig | FolderConfig;

/**
 * A mail server where one is set, else a folder on a developer's machine, else nothing: then the channel is off.
 * @throws ConfigError naming the variable
 */
export function mailConfig(
  env: NodeJS.ProcessEnv,
  appEnv: 'local' | 'test' | 'production',
): MailConfig | null {
  if (env.SMTP_URL) {
    const from = required(env, 'MAIL_FROM');
    return { kind: 'smtp', url: smtpUrl(env.SMTP_URL), from, timeoutMs: 5_000 };
  }
  if (appEnv === 'production') {
    if (env.MAIL_FOLDER) throw new ConfigError('MAIL_FOLDER: must not be set with APP_ENV=production');
    return null;
  }
  const folder = env.MAIL_FOLDER ?? (appEnv === 'local' ? '.local/mail' : undefined);
  const from = env.MAIL_FROM ?? 'Дубль <no-reply@dubl.example>';
  return folder ? { kind: 'folder', folder: path.resolve(folder), from } : null;
}

function smtpUrl(value: string): string {
  if (!/^smtps?:\/\//.test(value) || !URL.canParse(value))
    throw new ConfigError('SMTP_URL: must be smtp://… or smtps://…');
  return value;
}
