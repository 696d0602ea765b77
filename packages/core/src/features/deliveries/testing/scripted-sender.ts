import type { ChannelSender, OutgoingMessage, SendOutcome } from '../channel-sender.port.js';

type Answer = SendOutcome | (() => Promise<SendOutcome>);

/** A channel that takes everything, unless the script has an answer for the message with that title. */
export class ScriptedSender implements ChannelSender {
  readonly channel = 'EMAIL';
  readonly concurrency = 4;
  isOn = true;
  /** In the order in which they came. */
  readonly calls: OutgoingMessage[] = [];
  private readonly script = new Map<string, Answer[]>();

  /** The next calls for the message with this title get these answers. */
  answer(title: string, ...answers: Answer[]): void {
    this.script.set(title, answers);
  }

  get titles(): string[] {
    return this.calls.map(({ title }) => title);
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    this.calls.push(message);
    const answer = this.script.get(message.title)?.shift();
    if (answer === undefined) return { status: 'SENT', providerMessageId: `provider-${message.deliveryId}` };
    return typeof answer === 'function' ? answer() : answer;
  }
}
