import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { AppError, validationError } from '../../platform/errors/index.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

// const enum of a package built apart: its value is all that remains at run time.
const ARGON2ID = 2 satisfies Algorithm.Argon2id;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes 19 MiB and some 30 ms of a core on a thread of its own. */
const AT_ONCE = 4;
const MAX_WAITING = 64;

/** argon2id off the event loop, so many at a time and no more: a flood of logins must not eat the memory. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy?: Promise<string>;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, OPTIONS));
  }

  /** Without a hash it verifies against a decoy, so that an unknown e-mail costs the same time. */
  async verify(passwordHash: string | undefined, password: string): Promise<boolean> {
    const against = passwordHash ?? (await (this.decoy ??= hash('decoy', OPTIONS)));
    const matches = await this.inTurn(() => verify(against, password));
    return matches && passwordHash !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await this.wait();
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place passes to the next in line; only without one does it become free.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(): Promise<void> {
    if (this.waiting.length >= MAX_WAITING) throw new AppError('UNAVAILABLE', { retryAfterSec: 1 });
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

/** Length is checked with the other fields; composition rules are left out on purpose (NIST SP 800-63B). */
export function assertUncommonPassword(password: string, field: string): void {
  if (COMMON_PASSWORDS.has(password.toLowerCase())) throw validationError({ [field]: ['commonPassword'] });
}
