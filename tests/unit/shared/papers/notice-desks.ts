import { Desk, deskAt, opinion, person, registration, told, transfer, wayClass } from '../case/desk';

/** Cases at the point where each notice is made; the petitioner came to the bureau on 2 November 2026. */
export const on = '2026-11-02';
const home = { petitioners: [person({ address: '临江市东湖区一路1号' })] };

export const registered = () => new Desk({ on }).act('register-visit', registration(on, home));
export const came = (form: '来访' | '来信' | '网信' | '来电' | '传真') =>
  new Desk({ on }).act('register-visit', registration(on, { ...home, form }));
export const atLetters = () =>
  new Desk({ on }).act('register-visit', registration(on, home, 'letters')).act('classify-matter', wayClass(6));
export const sent = (kind: '转送' | '交办' = '转送') =>
  atLetters().act('transfer-matter', transfer(kind, kind === '交办' ? '2026-12-20' : null), { on: '2026-11-04' });
export const guided = (way: 1 | 2 | 3 | 4 | 5 = 4, more: { readonly [key: string]: string | null } = {}) =>
  registered()
    .act('classify-matter', wayClass(way))
    .act(
      'guide-to-procedure',
      {
        guidanceId: 'g1',
        organId: 'bureau',
        procedure: '行政复议',
        handledBy: '临江市人民政府',
        basis: '《中华人民共和国行政复议法》',
        namedDue: '2027-01-01',
        ...more,
      },
      { on: '2026-11-09' },
    );
export const refused = (more: Record<string, string> = {}) =>
  deskAt('classified', on).act(
    'refuse-acceptance',
    {
      refusalId: 'r1',
      organId: 'bureau',
      ground: 'not-competent',
      facts: '房屋位于东湖区以外，由宁河市管理。',
      guidedTo: '宁河市住建局',
      ...more,
    },
    { on: '2026-11-05' },
  );
export const earlier = (desk: Desk, kind: '处理意见' | '复查意见' | '复核意见', organ: string, number: string) =>
  desk.act('record-earlier-opinion', {
    earlierId: `e${desk.events.length}`,
    kind,
    organ,
    documentNumber: number,
    gist: '不予支持',
    servedOn: '2025-03-01',
  });
export const ended = (number = '临政复核〔2025〕1号') => {
  const desk = deskAt('classified', on);
  earlier(desk, '复核意见', '临江省人民政府', number);
  earlier(desk, '处理意见', '东湖区住建局', '东住建信〔2024〕5号');
  earlier(desk, '复查意见', '东湖区人民政府', '东政复查〔2024〕8号');
  return desk.act(
    'refuse-further-acceptance',
    {
      refusalId: 'r1',
      organId: 'bureau',
      ground: 'after-re-review',
      facts: '来访没有提出新的事实和理由。',
      guidedTo: '',
    },
    { on: '2026-11-05' },
  );
};
export const proposed = (days = 20) =>
  deskAt('assigned', on).act(
    'propose-extension',
    { extensionId: 'x1', days, reason: '需要委托鉴定机构鉴定房屋质量。' },
    { on: '2026-12-10' },
  );
export const extended = (days = 20) =>
  proposed(days).act(
    'decide-extension',
    { extensionId: 'x1', agreed: true, comment: '' },
    { on: '2026-12-15', officerId: 'head' },
  );
export const asked = (askedBy: string | null = '2026-11-30') =>
  deskAt('accepted', on).act(
    'request-supplement',
    { supplementId: 's1', items: ['1．房屋所有权证', '漏水照片'], askedBy },
    { on: '2026-11-10' },
  );
const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
export const simplified = () => deskAt('assigned', on).act('choose-simple', simple, { on: '2026-11-03' });
export const answeredSimply = () => simplified().act('submit-opinion', { opinion: opinion() }, { on: '2026-11-09' });
export const ordinary = () => simplified().act('return-to-ordinary', { reason: '双方争议较大' }, { on: '2026-11-10' });
export const studied = (adoption: '采纳' | '部分采纳' | '未采纳' = '采纳') =>
  registered()
    .act('classify-matter', wayClass(null, '意见建议'))
    .act(
      'study-suggestion',
      { organId: 'bureau', findings: '经与公交公司研究，该路段客流充足。', adoption, measures: '年底前增设站点' },
      { on: '2026-11-12' },
    );
export const withdrawn = () =>
  deskAt('accepted', on).act('withdraw-matter', { by: '李秀英', reason: '物业已经修好' }, { on: '2026-11-12' });
export const accused = (unit: string) =>
  registered()
    .act('classify-matter', wayClass(null, '检举控告'))
    .act('record-accusation', { accused: [{ name: '', unit }], readers: [{ id: 'wang', name: '王芳' }] });
export const received = () =>
  deskAt('classified', on).act(
    'receive-transfer',
    {
      receiptId: 'q1',
      organId: 'bureau',
      fromOrgan: '临江省信访局',
      transferId: null,
      kind: '转送',
      documentNumber: '临省信转〔2026〕9号',
      feedbackBy: null,
    },
    { on: '2026-11-06' },
  );
export const receivedNoticeGiven = () => registered().act('give-notice', told('received'), { on });
