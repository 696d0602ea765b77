import { offerButtons, parseButton } from './invitation-button.js';

const ID = '0199b1c2-7d3e-7a41-9c55-3b1f0a2d4e6f';

describe('buttons of an invitation', () => {
  it('come back as they were sent, within what Telegram takes', () => {
    const data = offerButtons(ID)
      .inline_keyboard.flat()
      .map((button) => 'callback_data' in button && button.callback_data);
    for (const one of data) expect(Buffer.byteLength(String(one))).toBeLessThanOrEqual(64);
    expect(data.map((one) => parseButton(String(one)))).toEqual([
      { answer: 'ACCEPT', deliveryId: ID },
      { answer: 'DECLINE', deliveryId: ID },
    ]);
  });

  it.each(['', 'yes', `yes:${ID}x`, `pay:${ID}`, `yes:${ID.toUpperCase()}`, `yes:${ID}\nno:${ID}`])(
    'are nothing else: «%s»',
    (data) => {
      expect(parseButton(data)).toBeUndefined();
    },
  );
});
