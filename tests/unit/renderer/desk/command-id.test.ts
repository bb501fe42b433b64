import { describe, expect, it } from 'vitest';
import { idSchema } from '#shared/case/values';
import { commandIdFor } from '../../../../renderer/desk/command-id';

const visit = '0b8f2d3e-6f3c-4f2a-9d41-0a4f5c6d7e8f';

describe('command ids made from what is sent', () => {
  it('are the same for the same words, so that a repeat after a crash is recognised (L10)', () => {
    expect(commandIdFor(visit, { a: '一', b: [1] })).toBe(commandIdFor(visit, { a: '一', b: [1] }));
  });
  it('differ for other words and for another visit', () => {
    const id = commandIdFor(visit, { a: '一' });
    expect(commandIdFor(visit, { a: '二' })).not.toBe(id);
    expect(commandIdFor('other', { a: '一' })).not.toBe(id);
  });
  it('are ids the contract accepts', () => {
    expect(idSchema.safeParse(commandIdFor(visit, { a: '长'.repeat(20_000) })).success).toBe(true);
  });
});
