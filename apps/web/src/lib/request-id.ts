export const REQUEST_ID_HEADER = 'x-request-id';

/** The form that the API keeps; anything else it replaces by an id of its own. */
export function isRequestId(value: string | null): value is string {
  return value !== null && /^[A-Za-z0-9._-]{8,64}$/.test(value);
}
