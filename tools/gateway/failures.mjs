// What the gateway says when it has to answer itself: the API's envelope for programs,
// a short page for people. Codes and statuses are those of the API contract.
const failures = {
  VALIDATION_ERROR: { status: 400, message: 'Запрос составлен неверно.' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'Запрос слишком большой.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Такой тип содержимого не поддерживается.' },
  HEADERS_TOO_LARGE: { status: 431, message: 'Заголовки запроса слишком большие.' },
  INTERNAL_ERROR: { status: 500, message: 'Что-то пошло не так на нашей стороне. Попробуйте ещё раз.' },
  UNAVAILABLE: {
    status: 503,
    message: 'Сервис временно недоступен. Попробуйте через несколько секунд.',
    retryAfterSec: 3,
  },
  TIMEOUT: { status: 504, message: 'Сервис не успел ответить. Попробуйте ещё раз.' },
};

const codeByStatus = new Map(Object.entries(failures).map(([code, { status }]) => [status, code]));

/** A failure while talking to the app behind: away, or too slow. */
export function codeOfUpstreamError(error) {
  return error.statusCode === 504 ? 'TIMEOUT' : 'UNAVAILABLE';
}

/** A failure of the gateway itself before anything was passed on: a bad URL, a bad header. */
export function codeOfFrameworkError(error) {
  const { statusCode = 500 } = error;
  return codeByStatus.get(statusCode) ?? (statusCode < 500 ? 'VALIDATION_ERROR' : 'INTERNAL_ERROR');
}

/** A failure of Node's HTTP parser, which no framework ever sees. */
export function codeOfParserError(error) {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'HEADERS_TOO_LARGE';
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'TIMEOUT' : 'VALIDATION_ERROR';
}

/**
 * @param {{ code: string, requestId: string, asPage?: boolean }} failure
 * @returns {{ status: number, headers: Record<string, string>, body: string }}
 */
export function renderFailure({ code, requestId, asPage = false }) {
  const { status, message, retryAfterSec } = failures[code];
  const details = code === 'VALIDATION_ERROR' ? { fields: { request: ['malformed'] } } : {};
  return {
    status,
    headers: {
      'content-type': asPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
      ...(retryAfterSec && { 'retry-after': String(retryAfterSec) }),
    },
    body: asPage
      ? page(message, requestId)
      : JSON.stringify({ ok: false, error: { code, message, details }, requestId }),
  };
}

const page = (message, requestId) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Дубль</title>
<style>
  :root { color-scheme: light dark; }
  body { display: grid; min-height: 100dvh; margin: 0; place-content: center; padding: 2rem;
         font: 1.125rem/1.5 system-ui, sans-serif; }
  small { opacity: .65; }
</style>
<main>
  <h1>Дубль</h1>
  <p>${message}</p>
  <p><a href="">Обновить страницу</a></p>
  <small>Код для поддержки: ${requestId}</small>
</main>
</html>
`;
