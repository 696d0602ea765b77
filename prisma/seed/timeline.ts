import { DAY, HOUR, MINUTE, later, type FixedClock } from '@dubl/core/platform/clock';
import type { Moment } from './data/types.ts';

interface Step {
  moment: Moment;
  at: Date;
  act: () => Promise<unknown>;
}

/** Collects what happens and plays it in the order of time, with the clock at each step's moment. */
export class Timeline {
  private readonly steps: Step[] = [];
  private readonly seedDay: Date;
  private readonly clock: FixedClock;
  private readonly afterEach: () => Promise<void>;

  /** @param afterEach what the workers would do after each step */
  constructor(seedDay: Date, clock: FixedClock, afterEach: () => Promise<void>) {
    this.seedDay = seedDay;
    this.clock = clock;
    this.afterEach = afterEach;
  }

  at(moment: Moment, act: () => Promise<unknown>): void {
    this.steps.push({ moment, at: this.dateOf(moment), act });
  }

  /** Steps of the same moment keep the order they were given in. */
  async play(): Promise<void> {
    for (const step of this.steps.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
      this.clock.set(step.at);
      await this.take(step);
      await this.afterEach();
    }
    this.clock.set(this.seedDay);
  }

  daysAhead(days: number): Date {
    return later(this.seedDay, days * DAY);
  }

  private async take({ moment, act }: Step): Promise<void> {
    try {
      await act();
    } catch (error) {
      throw new Error(`the story breaks at ${moment}`, { cause: error });
    }
  }

  private dateOf(moment: Moment): Date {
    const [, days, hours, minutes] = /^-(\d+) (\d\d):(\d\d)$/.exec(moment) ?? [];
    if (!days || days === '0') throw new Error(`not a moment before the seed day: ${moment}`);
    const sinceMidnight = Number(hours) * HOUR + Number(minutes) * MINUTE;
    return later(this.seedDay, sinceMidnight - Number(days) * DAY);
  }
}
