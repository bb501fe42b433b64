import { describe, expect, it } from 'vitest';
import { nationalLaw } from '#shared/law/law';
import { receiverOf } from '#shared/papers/receiver-of';
import { changeWith, type Field } from '../../../../renderer/cases/steps/field-step';
import { deskAt, office } from '../../shared/case/desk';
import { issuedTransferLetter } from '../../shared/case/organ-desk';
import { contextOf, formOf } from './step-forms';

const on = '2026-11-02';
const first = (desk: ReturnType<typeof deskAt>) => {
  const context = contextOf(desk, on);
  return formOf('serve-letter', context)?.initial(context) ?? {};
};

describe('the form of service', () => {
  it('begins with the petitioner for a 处理意见书, with the organ and its reception for a 转送函', () => {
    expect(first(deskAt('issued', on))).toMatchObject({ paperId: 'paper-1', receiver: '李秀英', receiverIs: '本人' });
    const desk = issuedTransferLetter(on);
    const { to } = receiverOf(desk.now, 'letter-1', { office, law: nationalLaw, today: on });
    expect(to).not.toBe('');
    expect(first(desk)).toMatchObject({ paperId: 'letter-1', receiver: to, receiverIs: '单位收发' });
  });

  it('changes the first values with the paper chosen, but not what was typed over', () => {
    const fields: readonly Field[] = [
      { kind: 'text', field: 'paperId', label: '' },
      {
        kind: 'text',
        field: 'receiver',
        label: '',
        initial: (_context, { paperId = '' }) => `收${paperId}`,
        follows: 'paperId',
      },
    ];
    const context = contextOf(deskAt('issued', on), on);
    const change = { paperId: 'b' };
    expect(changeWith(fields, context, { paperId: 'a', receiver: '收a' }, change)).toEqual({
      ...change,
      receiver: '收b',
    });
    expect(changeWith(fields, context, { paperId: 'a', receiver: '别人' }, change)).toEqual(change);
    expect(changeWith(fields, context, { paperId: 'a', receiver: '收a' }, { receiver: '别' })).toEqual({
      receiver: '别',
    });
  });
});
