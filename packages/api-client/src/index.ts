import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './generated/api.js';

export type { components, paths } from './generated/api.js';
export type ApiClient = Client<paths>;

/**
 * A typed client of the API: `client.GET('/api/jobs/{id}', { params: { path: { id } } })` answers
 * `{ data, error, response }`, where `data` is the success envelope and `error` the failure.
 * @param options `baseUrl` is the origin, without `/api`
 */
export const createClient = (options: ClientOptions): ApiClient => createFetchClient<paths>(options);

/** Any named schema of the API, for example `Schema<'DealDto'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type Failure = Schema<'Failure'>;
export type ErrorCode = Schema<'ErrorCode'>;
export type Rule = Schema<'Rule'>;
