import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { Health, isHealthy } from './health.js';
import { Metrics } from './metrics.js';

/** `/health` and `/metrics` for the machine's own use; the gateway does not lead here. */
@Injectable()
export class HealthServer {
  private server?: Server;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** @returns the port it listens on */
  async start(): Promise<number> {
    this.server = createServer((request, response) => {
      this.answer(request.url ?? '', response).catch(() => response.writeHead(500).end());
    });
    this.server.listen(this.config.workerPort, this.config.host);
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.server) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/health') return this.answerHealth(response);
    if (url === '/metrics') return this.answerMetrics(response);
    response.writeHead(404).end();
  }

  private async answerHealth(response: ServerResponse): Promise<void> {
    const report = await this.health.report();
    response.writeHead(isHealthy(report) ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(report));
  }

  private async answerMetrics(response: ServerResponse): Promise<void> {
    const text = await this.metrics.text();
    response.writeHead(200, { 'content-type': this.metrics.contentType }).end(text);
  }
}
