import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

/** Makes UUIDv7 (RFC 9562): they sort by time of creation, so an id is also a cursor. */
@Injectable()
export class Ids {
  next(): string {
    return v7();
  }
}

/** The same ids in the same order on every run, for the seed. `seed` keeps two sources apart. */
export class DeterministicIds extends Ids {
  private counter = 0;

  constructor(
    private readonly startedAt: Date,
    private readonly seed = 0,
  ) {
    super();
  }

  override next(): string {
    this.counter += 1;
    const random = new Uint8Array(16);
    new DataView(random.buffer).setUint32(8, this.seed);
    new DataView(random.buffer).setUint32(12, this.counter);
    return v7({ msecs: this.startedAt.getTime() + this.counter, seq: this.counter, random });
  }
}
