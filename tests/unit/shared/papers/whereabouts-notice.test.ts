import { describe, expect, it } from 'vitest';
import { whereaboutsNotice } from '#shared/papers/whereabouts-notice';
import { Desk, registration, transfer, wayClass } from '../case/desk';
import { on, sent } from './notice-desks';
import { textOf } from './paper-facts';

const registered = () => new Desk({ on }).act('register-visit', registration(on, {}, 'letters'));
const shown = (desk: Desk): string => textOf(whereaboutsNotice, desk.now, { organId: 'letters' });

describe('whereabouts notice', () => {
  it('cites the first paragraph of art. 22 and the fifteen days of the receiving organ', () => {
    const text = shown(sent());
    expect(text).toContain('第二十二条第一款的规定，我单位已于');
    expect(text).toContain('第二十三条第三款的规定');
    expect(text).toContain('应当自收到之日起15日内书面告知您');
  });
  it('promises no fifteen days of organs that tell by rules of their own (art. 23(4))', () => {
    const accusation = registered()
      .act('classify-matter', wayClass(null, '检举控告'))
      .act('record-accusation', {
        accused: [{ name: '赵刚', unit: '临江市城管局' }],
        readers: [{ id: 'wang', name: '王芳' }],
      })
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市纪委监委' }));
    const court = registered()
      .act('classify-matter', wayClass(1))
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市中级人民法院' }));
    for (const text of [shown(accusation), shown(court)]) {
      expect(text).toContain('第二十二条第二款的规定，我单位已于');
      expect(text).toContain('第二十三条第四款的规定');
      expect(text).not.toContain('15日');
    }
  });
});
