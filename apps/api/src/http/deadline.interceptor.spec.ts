import type { ExecutionContext } from '@nestjs/common';
import { NEVER, Observable, firstValueFrom, of } from 'rxjs';
import { DeadlineInterceptor } from './deadline.interceptor.js';

const contextOf = (isRaw: boolean) =>
  ({
    switchToHttp: () => ({ getRequest: () => ({ state: { route: { isRaw } } }) }),
  }) as unknown as ExecutionContext;

describe('the deadline of a request', () => {
  const deadline = new DeadlineInterceptor(5);

  it('answers TIMEOUT when the handler takes too long', async () => {
    const answer = firstValueFrom(deadline.intercept(contextOf(false), { handle: () => NEVER }));
    await expect(answer).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('passes an answer in time', async () => {
    expect(await firstValueFrom(deadline.intercept(contextOf(false), { handle: () => of('done') }))).toBe(
      'done',
    );
  });

  it('does not bind streams', () => {
    const stream = new Observable();
    expect(deadline.intercept(contextOf(true), { handle: () => stream })).toBe(stream);
  });
});
