import { FlagError, parseWorkerFlags } from '../src/runtime/cli-flags.js';

describe('flags of the outbox worker', () => {
  it('watches by default', () => {
    expect(parseWorkerFlags([])).toMatchObject({
      mode: 'watch',
      options: { intervalMs: 250, maxBatch: 100 },
    });
  });

  it('takes mode, interval, batch and health file', () => {
    const flags = parseWorkerFlags([
      '--once',
      '--interval',
      '1000',
      '--max-batch',
      '5',
      '--health-file',
      '/tmp/health.json',
    ]);
    expect(flags).toMatchObject({
      mode: 'once',
      healthFile: '/tmp/health.json',
      options: { intervalMs: 1_000, maxBatch: 5 },
    });
  });

  it('prints health whatever else is asked for', () => {
    expect(parseWorkerFlags(['--print-health', '--health-file', 'x']).mode).toBe('probe');
  });

  it.each([
    [['--once', '--watch'], '--once and --watch exclude each other'],
    [['--interval', 'soon'], '--interval: must be a whole number from 10 to 60000'],
    [['--max-batch', '0'], '--max-batch: must be a whole number from 1 to 1000'],
    [['--unknown'], "Unknown option '--unknown'"],
  ])('refuses %j and says why', (argv, reason) => {
    expect(() => parseWorkerFlags(argv)).toThrow(FlagError);
    expect(() => parseWorkerFlags(argv)).toThrow(reason);
  });
});
