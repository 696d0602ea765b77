import { setTimeout as sleep } from 'node:timers/promises';
import type { FakeUpdates } from './updates.js';

const TRY_AGAIN_MS = 1_000;

/** Sends updates to the bot one by one, each until it is accepted. */
export class FakeWebhook {
  private target: { url: string; secret: string } | undefined;
  private sending = false;

  constructor(private readonly updates: FakeUpdates) {
    updates.onUpdate = () => void this.send();
  }

  get isSet(): boolean {
    return this.target !== undefined;
  }

  set(url: string, secret: string): void {
    this.target = url === '' ? undefined : { url, secret };
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    for (let update = this.updates.first(); update && this.target; update = this.updates.first()) {
      if (await this.deliver(update)) this.updates.confirmBelow(update.update_id + 1);
      else await sleep(TRY_AGAIN_MS, undefined, { ref: false });
    }
    this.sending = false;
  }

  private async deliver(update: object): Promise<boolean> {
    const { url, secret } = this.target!;
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update) }).catch(
      () => undefined,
    );
    return response?.ok ?? false;
  }
}
