import 'server-only';

/** Where server components reach the API. */
export const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** Decides whether pages for developers exist; how the app was built says nothing about that. */
export const isProduction = process.env.APP_ENV === 'production';

export const LOG_LEVEL = process.env.LOG_LEVEL ?? 'info';
