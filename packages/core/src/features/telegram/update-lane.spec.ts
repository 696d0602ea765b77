import { laneOf } from './update-lane.js';

const lane = (update: object) => laneOf({ update_id: 1, ...update } as never);

describe('the lane of an update', () => {
  it.each([
    ['a message', { message: { chat: { id: 12 }, from: { id: 7 } } }, 12n],
    ['a message in a group', { message: { chat: { id: -1_001_234_567_890 } } }, -1_001_234_567_890n],
    ['a press', { callback_query: { from: { id: 7 }, message: { chat: { id: 12 } } } }, 12n],
    ['a press under a message that is gone', { callback_query: { from: { id: 7 } } }, 7n],
    ['a block', { my_chat_member: { chat: { id: 12 } } }, 12n],
  ])('of %s is that of its chat', (_, update, expected) => {
    expect(lane(update)).toBe(expected);
  });

  it.each([
    {},
    { something_new: { chat: { id: 12 } } },
    { message: null },
    { message: 'text' },
    { message: { chat: { id: '12' } } },
    { message: { chat: { id: 1.5 } } },
  ])('is none of any chat for %j', (update) => {
    expect(lane(update)).toBe(0n);
  });
});
