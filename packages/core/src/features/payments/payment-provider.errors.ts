/**
 * The provider gave no answer that says whether the call had its effect: time-out, cut connection, 5xx, too
 * many requests, «still working on it», wrong credentials. Whoever gets it asks again later; nothing is decided.
 */
export class ProviderOutcomeUnknown extends Error {
  override readonly name = 'ProviderOutcomeUnknown';

  /** @param code short and free of data, for the log: `TIMEOUT`, `HTTP_500`, … */
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`the provider gave no answer to go by (${code})`, options);
  }
}

/** The provider will not carry out this order, now or later, and made nothing of it. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';

  /** @param reason Russian, for the person whose money it is */
  constructor(
    readonly reason: string,
    readonly code: string,
  ) {
    super(`the provider refused the order (${code})`);
  }
}
