import { describe, expect, it } from 'vitest';
import {
  organOfNotice,
  otherChoices,
  owedChoices,
  readAccused,
  readNoticeKey,
  readOfficers,
  writeAccused,
} from '../../../../renderer/cases/steps/route-text';
import { Desk, deskAt, registration, transfer, wayClass } from '../../shared/case/desk';

const on = '2026-11-02';

describe('accused and readers as typed', () => {
  it('reads a name and a unit a line, and a word alone by how it ends', () => {
    const accused = [
      { name: '张三', unit: '临江市住建局' },
      { name: '', unit: '东湖街道' },
      { name: '李四', unit: '' },
    ];
    expect(readAccused('张三，临江市住建局\n\n 东湖街道 \n李四')).toEqual(accused);
    expect(readAccused(writeAccused(accused))).toEqual(accused);
  });
  it('knows officers by id and leaves out who is none', () => {
    const officers = [
      { id: 'a', name: '王芳' },
      { id: 'b', name: '赵敏' },
    ];
    expect(readOfficers('b\nc\na', officers)).toEqual([
      { id: 'b', name: '赵敏' },
      { id: 'a', name: '王芳' },
    ]);
  });
});

describe('notices to choose from', () => {
  it('offer both answers to what came directly', () => {
    expect(owedChoices(deskAt('classified', on).now).map(({ value }) => value)).toEqual(['received|', 'elsewhere|']);
    expect(owedChoices(deskAt('accepted', on).now)).toEqual([]);
  });
  it('offer a 信访部门 to tell where it sent the matter, though it need not', () => {
    const sent = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null));
    expect(owedChoices(sent.now)).toEqual([]);
    expect(otherChoices(sent.now).map(({ value }) => value)).toEqual(['whereabouts|t1']);
    expect(organOfNotice(sent.now, 'whereabouts|t1')).toBe('letters');
    expect(readNoticeKey('whereabouts|t1')).toEqual({ kind: 'whereabouts', about: 't1' });
    expect(readNoticeKey('received|')).toEqual({ kind: 'received', about: null });
  });
});
