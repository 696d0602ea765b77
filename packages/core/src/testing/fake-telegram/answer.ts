/** What the Bot API answers: https://core.telegram.org/bots/api#making-requests */
export type Answer =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: { retry_after: number } };

export const success = (result: unknown): Answer => ({ ok: true, result });

export const failure = (errorCode: number, description: string): Answer => ({
  ok: false,
  error_code: errorCode,
  description,
});

export const badRequest = (reason: string): Answer => failure(400, `Bad Request: ${reason}`);

export const tooMany = (retryAfter: number): Answer =>
  ({
    ...failure(429, `Too Many Requests: retry after ${retryAfter}`),
    parameters: { retry_after: retryAfter },
  }) as Answer;
