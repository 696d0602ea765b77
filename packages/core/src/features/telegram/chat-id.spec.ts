import { maskChatId } from './chat-id.js';

describe('id of a chat in the log', () => {
  it.each([
    [123_456_734n, '12***34'],
    [1_002n, '***02'],
    [7_000_000_000n, '70***00'],
  ])('%s is shown as %s', (chatId, masked) => {
    expect(maskChatId(chatId)).toBe(masked);
  });
});
