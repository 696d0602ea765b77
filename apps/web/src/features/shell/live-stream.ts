const STREAM_URL = '/api/stream';
const CHANNEL = 'dubl:live';
const RETRY_FIRST_MS = 2_000;
const RETRY_LONGEST_MS = 60_000;

/**
 * Listens to the API's stream of hints. A hint carries no data; the first one of each connection stands for all that
 * were missed before it. The browser gives up on an answer that is no stream (the API was away): then we come back
 * ourselves.
 * @returns a function that ends it
 */
function openStream(onHint: () => void): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let delay = RETRY_FIRST_MS;

  const connect = () => {
    source = new EventSource(STREAM_URL);
    source.addEventListener('hint', onHint);
    source.addEventListener('open', () => (delay = RETRY_FIRST_MS));
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      retry = setTimeout(connect, delay);
      delay = Math.min(delay * 2, RETRY_LONGEST_MS);
    });
  };
  connect();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}

/**
 * Calls `onHint` whenever something of this user changed. Of all tabs one holds the stream and tells the others: a
 * browser allows six connections to a site over HTTP/1.1, and seven tabs would leave none for the pages themselves.
 * @returns a function that ends it
 */
export function listenToHints(onHint: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onHint);
  const stopping = new AbortController();

  const lead = () =>
    new Promise<void>((resolve) => {
      const close = openStream(() => {
        onHint();
        channel.postMessage('hint');
      });
      stopping.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  // Locks need a secure origin; without them each tab keeps a stream of its own.
  if ('locks' in navigator)
    navigator.locks.request(CHANNEL, { signal: stopping.signal }, lead).catch(() => undefined);
  else void lead();

  return () => {
    stopping.abort();
    channel.close();
  };
}
