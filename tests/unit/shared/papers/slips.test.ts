import { describe, expect, it } from 'vitest';
import { materialLines } from '#shared/papers/material-lines';
import { materialReceipt } from '#shared/papers/material-receipt';
import { queryCodeSlip } from '#shared/papers/query-code-slip';
import { withdrawalApplication } from '#shared/papers/withdrawal-application';
import { withdrawalConsent } from '#shared/papers/withdrawal-consent';
import { deskAt, lettersOnly, office, person } from '../case/desk';
import { asked, on, registered, sent, withdrawn } from './notice-desks';
import { factsFor, failing, formFor, rowsOf, textOf } from './paper-facts';

const widths = (form: ReturnType<typeof formFor>): readonly number[] =>
  form.rows.map(({ cells }) => cells.reduce((sum, { width }) => sum + width, 0));

describe('query-code-slip (条例 art. 21(2))', () => {
  const values = { code: 'XF20261102001' };
  it('prints the code, how to query and how to rate, and where the matter is', () => {
    const rows = rowsOf(queryCodeSlip, sent().now, { organId: 'letters', values });
    expect(rows).toContain('查询码|XF20261102001');
    expect(rows).toContain('办理去向|2026年11月4日转送临江市民政局');
    expect(rows.find((row) => row.startsWith('查询方法'))).toContain('拨打010-2查询');
    expect(rows.find((row) => row.startsWith('评价方法'))).toContain('满意、基本满意、不满意');
    const form = formFor(queryCodeSlip, sent().now, { organId: 'letters', values });
    expect(form.head).toEqual({ left: '登记机关：临江市信访局', right: '登记编号：2026-000001' });
    expect(form.signature).toEqual(['临江市信访局', '2026年11月20日']);
    expect(new Set(widths(form))).toEqual(new Set([156]));
    expect(failing(queryCodeSlip, sent().now, { organId: 'letters', values })).toEqual([]);
  });
  it('says who accepted it', () => {
    expect(rowsOf(queryCodeSlip, deskAt('accepted', on).now)).toContain('办理去向|2026年11月2日由临江市住建局受理');
  });
  it('is not issued without a code that can be one', () => {
    for (const code of ['', '查询码', 'a b']) {
      expect(failing(queryCodeSlip, registered().now, { values: { code } })).toEqual(['code']);
    }
  });
});

describe('material-receipt', () => {
  it('reads name, pages, original or copy, and a remark in any order', () => {
    expect(materialLines('1．房屋所有权证，3页，复印件\n照片（2张）\n协议书，原件，5页，退还时签收。\n\n')).toEqual([
      { name: '房屋所有权证', pages: 3, kind: '复印件', remark: '' },
      { name: '照片（2张）', pages: 2, kind: null, remark: '' },
      { name: '协议书', pages: 5, kind: '原件', remark: '退还时签收' },
    ]);
    expect(materialLines('  \n')).toEqual([]);
  });
  const values = { items: '房屋所有权证，3页，复印件\n协议书，5页，复印件' };
  it('lists them numbered with a sum, both sides sign', () => {
    const form = formFor(materialReceipt, registered().now, { values });
    const rows = rowsOf(materialReceipt, registered().now, { values });
    expect(rows).toContain('序号|材料名称|页数|原件/复印件|备注');
    expect(rows).toContain('1|房屋所有权证|3|复印件|');
    expect(rows).toContain('2|协议书|5|复印件|');
    expect(rows).toContain('合计|共2份8页（以下空白）');
    expect(rows).toContain('提交人签名||接收人签名|');
    expect(rows[0]).toBe('提交人|李秀英|接收日期|2026年11月2日');
    expect(new Set(widths(form))).toEqual(new Set([156]));
    expect(form.foot.join('')).toContain('一式两份');
    expect(materialReceipt.copies).toBe(2);
    expect(failing(materialReceipt, registered().now, { values })).toEqual([]);
  });
  it('begins with what was written down at registration, one thing a line', () => {
    const state = registered().now;
    const given = { ...state, matter: { ...state.matter, papersHandedOver: '房产证复印件、照片2张；合同' } };
    expect(factsFor(materialReceipt, given).values.items).toBe('房产证复印件\n照片2张\n合同');
    expect(failing(materialReceipt, given)).toEqual(['pages', 'kinds']);
  });
  it('is made for a supplement too, with its day', () => {
    const { now } = asked().act(
      'record-supplement',
      { supplementId: 's1', text: '房屋所有权证，3页，复印件', complete: true },
      { on: '2026-11-15' },
    );
    expect(materialReceipt.subjects(now, office)).toContainEqual({ about: 's1', label: '2026年11月15日补充的材料' });
    const rows = rowsOf(materialReceipt, now, { about: 's1' });
    expect(rows[0]).toContain('2026年11月15日');
    expect(rows).toContain('1|房屋所有权证|3|复印件|');
    expect(failing(materialReceipt, now, { about: 's1', issuedOn: '2026-11-14' })).toEqual(['issue-date']);
  });
  it('is not issued empty, and warns of originals', () => {
    expect(failing(materialReceipt, registered().now)).toEqual(['items']);
    expect(rowsOf(materialReceipt, registered().now)).toContain('合计|（待填写：材料清单）');
    expect(failing(materialReceipt, registered().now, { values: { items: '合同，2页，原件' } })).toEqual([
      'originals?',
    ]);
  });
});

describe('withdrawal-application', () => {
  it('is prepared for the petitioner to sign, in his name, with his statement', () => {
    const { now } = deskAt('accepted', on);
    const rows = rowsOf(withdrawalApplication, now, { values: { reason: '物业已经修好' } });
    expect(rows).toContain('申请人|李秀英|联系电话|13800138000');
    expect(rows).toContain('提出日期|2026年11月2日|受理日期|2026年11月2日');
    expect(rows).toContain('撤回理由|物业已经修好');
    expect(rows.find((row) => row.startsWith('申请人声明'))).toContain('自愿申请撤回');
    expect(rows).toContain('签名、捺印|');
    expect(formFor(withdrawalApplication, now).head?.left).toBe('致：临江市住建局');
    expect(new Set(widths(formFor(withdrawalApplication, now)))).toEqual(new Set([156]));
    expect(failing(withdrawalApplication, now)).toEqual([]);
  });
  it('names a proxy with his authorisation', () => {
    const { now } = deskAt('accepted', on).act('record-proxy', {
      proxyId: 'x1',
      name: '张三',
      identityNumber: '',
      phone: '13900139000',
      principalId: 'p1',
      scope: '代为撤回',
      authorisation: '授权委托书',
      authorisedOn: on,
    });
    const rows = rowsOf(withdrawalApplication, now, { values: { by: '张三' } });
    expect(rows).toContain('申请人|张三|联系电话|13900139000');
    expect(rows).toContain('代理授权|授权委托书（2026年11月2日），授权范围：代为撤回');
  });
  it('is for the petitioner only, and not once the opinion is out or the matter closed', () => {
    const { now } = deskAt('accepted', on);
    expect(failing(withdrawalApplication, now, { values: { by: '王五' } })).toEqual(['by']);
    const several = { ...now, petitioners: [person(), person({ id: 'p2', name: '张三' })] };
    expect(failing(withdrawalApplication, several)).toEqual(['others?']);
    const nameless = { ...now, petitioners: [person({ name: '', anonymous: true })] };
    expect(factsFor(withdrawalApplication, nameless).values.by).toBe('');
    expect(failing(withdrawalApplication, nameless, { values: { by: '匿名' } })).toEqual(['by']);
    expect(withdrawalApplication.unlawful(deskAt('issued', on).now, office)?.rule).toBe('《条例》第三十二条');
    expect(withdrawalApplication.unlawful(deskAt('closed', on).now, office)?.rule).toBe('已办结事项');
  });
});

describe('withdrawal-consent', () => {
  it('names the day, the reason, that it was free will, and that handling ends', () => {
    const text = textOf(withdrawalConsent, withdrawn().now);
    expect(text).toContain('我单位于2026年11月2日受理');
    expect(text).toContain('2026年11月12日，您申请撤回该事项，理由是：物业已经修好。');
    expect(text).toContain('自愿提出，我单位同意撤回，自本告知书作出之日起终止办理');
    expect(failing(withdrawalConsent, withdrawn().now)).toEqual([]);
  });
  it('says when a proxy asked', () => {
    const { now } = withdrawn();
    const byProxy = { ...now, withdrawal: { on: '2026-11-12', by: '张三', reason: '' } };
    expect(textOf(withdrawalConsent, byProxy)).toContain('您委托的代理人张三申请撤回该事项。');
  });
  it('is refused before the withdrawal and to another organ; never predates it', () => {
    expect(withdrawalConsent.unlawful(deskAt('accepted', on).now, office)?.rule).toBe('办结规则');
    expect(withdrawalConsent.unlawful(withdrawn().now, lettersOnly)?.message).toContain('临江市住建局');
    expect(failing(withdrawalConsent, withdrawn().now, { issuedOn: '2026-11-11' })).toEqual(['issue-date']);
    expect(failing(withdrawalConsent, withdrawn().now, { organId: 'letters' })).toEqual(['organ']);
  });
});
