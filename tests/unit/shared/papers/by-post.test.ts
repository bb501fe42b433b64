import { describe, expect, it } from 'vitest';
import type { CaseState } from '#shared/case/state';
import { nationalLaw } from '#shared/law/law';
import { envelopeLack, envelopesOf } from '#shared/papers/by-post';
import { deliveryList } from '#shared/papers/delivery-list';
import { envelope } from '#shared/papers/envelope';
import { envelopeSizes } from '#shared/papers/envelope-sheet';
import { postalOf, receiverOf } from '#shared/papers/receiver-of';
import { toServeEntries } from '#shared/papers/register-entries';
import { serviceReceipt } from '#shared/papers/service-receipt';
import { deskAt, office, person } from '../case/desk';
import { on } from './later-desks';
import { envelopeLines, failing, rowsOf } from './paper-facts';

const room = { office, law: nationalLaw, today: on, officerName: '王芳' };
const size = envelopeSizes[0].name;
const paper = { paperId: 'paper-1', name: '信访处理意见书', number: '临住建信〔2026〕1号' };

/** Two petitioners, the second alone with an address; the 处理意见书 is addressed to `addressee`. */
function issuedTo(addressee: string): CaseState {
  const state = deskAt('issued', on).now;
  const { opinion } = state;
  if (opinion === null) throw new Error('no opinion');
  const petitioners = [
    person({ name: '张三', phone: '13800000001' }),
    person({ id: 'p2', name: '李四', phone: '13800000002', address: '东湖区胜利路2号' }),
  ];
  return { ...state, petitioners, opinion: { ...opinion, opinion: { ...opinion.opinion, addressee } } };
}
const postal = (state: CaseState, id = 'paper-1') => postalOf(state, receiverOf(state, id, room));

describe('name and address of an envelope', () => {
  it('are those of one person', () => {
    const state = issuedTo('张三、李四');
    expect(postal(state)).toEqual({ to: '李四', address: '东湖区胜利路2号' });
    const [form] = envelopesOf([{ state, paper, ...postal(state) }], room, size);
    expect(JSON.stringify(form)).toContain('李四　收');
    expect(JSON.stringify(form)).not.toContain('张三');
    expect(envelopeLines(state).slice(0, 2)).toEqual(['东湖区胜利路2号', '李四　收']);
  });
  it('are of nobody but whom the letter is addressed to', () => {
    const state = issuedTo('张三同志');
    const one = { state, paper, ...postal(state) };
    expect(one).toMatchObject({ to: '张三同志', address: '' });
    expect(envelopeLack(one, room, size)).toContain('没有收件人的姓名或者地址');
    expect(postal(issuedTo('李四女士'))).toEqual({ to: '李四', address: '东湖区胜利路2号' });
    expect(postal(issuedTo('王五')).address).toBe('');
  });
  it('are told the same in the register, on the receipt and on the list', () => {
    const mine = issuedTo('张三');
    expect(toServeEntries(mine, room)).toMatchObject([{ to: '张三', address: '', phone: '13800000001' }]);
    expect(rowsOf(serviceReceipt, mine)).toContain('受送达人|张三');
    expect(JSON.stringify(rowsOf(serviceReceipt, mine))).not.toContain('胜利路');
    expect(rowsOf(deliveryList, mine)[1]).toMatch(/^1\|张三\|\|/);
    expect(rowsOf(deliveryList, issuedTo('张三、李四'))[1]).toMatch(/^1\|李四\|东湖区胜利路2号\|/);
  });
});

describe('an envelope of many', () => {
  it('is held to the checks of the single one', () => {
    const state = issuedTo('张三、李四');
    const one = { state, paper, ...postal(state) };
    expect(envelopeLack(one, room, size)).toBeNull();
    expect(envelopeLack({ ...one, to: '张三' }, room, size)).toContain('登记在其他信访人名下');
    expect(envelopeLack({ ...one, to: '李四（控告人）' }, room, size)).toContain('信封外面不写');
    const values = { toName: '张三', toAddress: '东湖区胜利路2号' };
    expect(failing(envelope, state, { values })).toContain('same-person');
  });
});
