import { describe, expect, it } from '@jest/globals';
import type { DisputeMessage } from '@/lib/api/types';
import { statementsOf } from './statements';

const message = (id: string, authorRole: DisputeMessage['authorRole']): DisputeMessage => ({
  id,
  authorRole,
  text: id,
  links: [],
  internal: false,
  createdAt: '2026-11-24T09:00:00Z',
});
const dispute = {
  id: 'opening',
  openerRole: 'BRAND' as const,
  text: 'Не по брифу',
  links: ['https://example.com/1'],
  createdAt: '2026-11-24T08:00:00Z',
  messages: [message('question', 'ADMIN'), message('answer', 'CREATOR'), message('more', 'BRAND')],
};
const idsOf = (statements: { id: string }[]) => statements.map(({ id }) => id);

describe('statementsOf', () => {
  it('sets the first words of the sides beside each other, beginning with what opened the dispute', () => {
    const { positions } = statementsOf(dispute);
    expect(positions.BRAND).toMatchObject({ id: 'opening', links: ['https://example.com/1'] });
    expect(positions.CREATOR).toMatchObject({ id: 'answer' });
  });

  it('keeps everything else in the order in which it was said', () => {
    expect(idsOf(statementsOf(dispute).feed)).toEqual(['question', 'more']);
  });

  it('gives nobody the words of a dispute that opened by itself', () => {
    const opened = { ...dispute, openerRole: 'SYSTEM' as const, messages: [] };
    expect(statementsOf(opened)).toEqual({ positions: { BRAND: null, CREATOR: null }, feed: [] });
  });
});
