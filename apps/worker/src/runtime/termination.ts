/** Aborts on the first SIGTERM or SIGINT. */
export function onTermination(): AbortSignal {
  const termination = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => termination.abort());
  return termination.signal;
}

export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
