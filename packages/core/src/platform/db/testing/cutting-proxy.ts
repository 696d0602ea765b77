import net from 'node:net';

export type CutMoment = 'before COMMIT arrives' | 'after COMMIT is done';

export interface CuttingProxy {
  /** The address of the database, by way of the proxy. */
  url: string;
  cuts(): number;
  close(): void;
}

/**
 * Forwards to Postgres and cuts connections at the given moment of a COMMIT.
 * @param isCut asked at each COMMIT, with its number from 1 on
 */
export async function createCuttingProxy(
  databaseUrl: string,
  moment: CutMoment,
  isCut: (commit: number) => boolean,
): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  let commits = 0;
  let cuts = 0;
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(target.port), target.hostname);
    let doomed = false;
    const cut = () => {
      cuts += 1;
      client.destroy();
      upstream.destroy();
    };
    client.on('data', (data) => {
      if (data.includes('COMMIT')) doomed = isCut((commits += 1));
      if (doomed && moment === 'before COMMIT arrives') cut();
      else upstream.write(data);
    });
    upstream.on('data', (data) => (doomed ? cut() : client.write(data)));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as net.AddressInfo).port);
  return { url: url.href, cuts: () => cuts, close: () => void server.close() };
}
