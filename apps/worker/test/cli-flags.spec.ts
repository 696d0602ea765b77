import { FlagError, parseWorkerFlags } from '../src/runtime/cli-flags.js';
import { DEFAULT_OPTIONS } from '../src/runtime/runtime-options.js';

describe('flags of the worker’s halves', () => {
  it('watches by default', () => {
    expect(parseWorkerFlags([], 'outbox')).toMatchObject({
      mode: 'watch',
      options: { intervalMs: 250, maxBatch: 100 },
    });
  });

  it('takes mode, interval, batch and health file', () => {
    const flags = parseWorkerFlags(
      ['--once', '--interval', '1000', '--max-batch', '5', '--health-file', '/tmp/health.json'],
      'outbox',
    );
    expect(flags).toMatchObject({
      mode: 'once',
      healthFile: '/tmp/health.json',
      options: { intervalMs: 1_000, maxBatch: 5 },
    });
  });

  it('means messages where the half is Telegram’s, with its own defaults, and leaves the events alone', () => {
    expect(parseWorkerFlags([], 'telegram').options).toEqual(DEFAULT_OPTIONS);
    const { options } = parseWorkerFlags(
      ['--interval', '50', '--max-batch', '3', '--lease', '30000'],
      'telegram',
    );
    expect(options).toEqual({
      ...DEFAULT_OPTIONS,
      deliveries: { intervalMs: 50, maxBatch: 3, leaseMs: 30_000 },
    });
  });

  it('prints health whatever else is asked for', () => {
    expect(parseWorkerFlags(['--print-health', '--health-file', 'x'], 'outbox').mode).toBe('probe');
  });

  it('refuses a lease of messages that is shorter than a call', () => {
    const reason = '--lease: must be a whole number from 30000 to 3600000';
    expect(() => parseWorkerFlags(['--lease', '29999'], 'telegram')).toThrow(reason);
    expect(parseWorkerFlags(['--lease', '1000'], 'outbox').options.leaseMs).toBe(1_000);
  });

  it.each([
    [['--once', '--watch'], '--once and --watch exclude each other'],
    [['--interval', 'soon'], '--interval: must be a whole number from 10 to 60000'],
    [['--max-batch', '0'], '--max-batch: must be a whole number from 1 to 1000'],
    [['--unknown'], "Unknown option '--unknown'"],
  ])('refuses %j and says why', (argv, reason) => {
    expect(() => parseWorkerFlags(argv, 'outbox')).toThrow(FlagError);
    expect(() => parseWorkerFlags(argv, 'outbox')).toThrow(reason);
  });
});
