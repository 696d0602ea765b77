import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { ChooseChannels, NotificationsModule, PreferenceQueries, type ChannelChoice } from './index.js';

/** Real: Postgres. */
describe('channels of notifications', () => {
  let context: TestContext;
  let userId: string;

  beforeAll(async () => {
    context = await createTestContext([NotificationsModule]);
  });
  beforeEach(async () => {
    userId = await new Market(context).newUser('CREATOR');
  });
  afterAll(() => context.close());

  const choose = (...choices: ChannelChoice[]) => context.get(ChooseChannels).execute(userId, choices);
  const off = async () =>
    (await context.get(PreferenceQueries).list(userId)).flatMap(({ group, channels }) =>
      channels.filter(({ isOn }) => !isOn).map(({ channel }) => `${group} ${channel}`),
    );
  const choice = (group: ChannelChoice['group'], channel: ChannelChoice['channel'], isOn = false) => ({
    group,
    channel,
    isOn,
  });

  it('are all on until something is chosen, and only those are offered that the group comes through', async () => {
    const groups = await context.get(PreferenceQueries).list(userId);
    expect(groups).toContainEqual({
      group: 'MESSAGES',
      channels: [
        { channel: 'IN_APP', isOn: true, isLocked: false },
        { channel: 'TELEGRAM', isOn: true, isLocked: false },
      ],
    });
    expect(groups).toContainEqual({
      group: 'MONEY',
      channels: [
        { channel: 'IN_APP', isOn: true, isLocked: true },
        { channel: 'TELEGRAM', isOn: true, isLocked: false },
        { channel: 'EMAIL', isOn: true, isLocked: false },
      ],
    });
    expect(await off()).toEqual([]);
  });

  it('keep what is not mentioned, and may be chosen again', async () => {
    await choose(choice('MONEY', 'EMAIL'));
    await choose(choice('MESSAGES', 'IN_APP'), choice('DEALS', 'TELEGRAM'));
    expect(await off()).toEqual(['DEALS TELEGRAM', 'MESSAGES IN_APP', 'MONEY EMAIL']);
    await choose(choice('MONEY', 'EMAIL', true), choice('MONEY', 'EMAIL', true));
    expect(await off()).toEqual(['DEALS TELEGRAM', 'MESSAGES IN_APP']);
  });

  it.each([
    ['MONEY', 'IN_APP'],
    ['SECURITY', 'IN_APP'],
    ['MESSAGES', 'EMAIL'],
  ] as const)('of %s do not let %s be chosen, nor what was sent along with it', async (group, channel) => {
    const work = choose(choice('DEALS', 'TELEGRAM'), choice(group, channel));
    await expect(work).rejects.toMatchObject({ details: { rule: 'CHANNEL_FIXED' } });
    expect(await off()).toEqual([]);
  });

  it('are saved by two tabs at once without a deadlock', async () => {
    const [a, b] = [choice('DEALS', 'TELEGRAM'), choice('MONEY', 'TELEGRAM')];
    await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? choose(a, b) : choose(b, a))));
    expect(await off()).toEqual(['DEALS TELEGRAM', 'MONEY TELEGRAM']);
  });
});
