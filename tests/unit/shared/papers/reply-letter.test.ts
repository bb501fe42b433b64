import { describe, expect, test } from 'vitest';
import { type ReplyDemand, type ReplyLetterInput, replyFields, replyLetter } from '#shared/papers/reply-letter';
import { mayBeIssued, replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { sampleReply } from '../../../support/measure-samples';

const bodyText = (input: ReplyLetterInput): string =>
  replyLetter(input)
    .body.map((block) => block.text)
    .join('\n');

const [first, second] = sampleReply.demands;
if (first === undefined || second === undefined) throw new Error('the sample has two demands');
const withDemand = (change: Partial<ReplyDemand>): ReplyLetterInput => ({
  ...sampleReply,
  demands: [{ ...first, ...change }],
});

describe('reply letter (条例 art. 32)', () => {
  test('states demands, facts, opinion with its basis for each demand, and the remedy', () => {
    const text = bodyText(sampleReply);
    for (const demand of sampleReply.demands) {
      expect(text).toContain(demand.text);
      for (const paragraph of demand.facts.split('\n')) expect(text).toContain(paragraph);
      expect(text).toContain(demand.opinion);
      for (const basis of demand.basis) expect(text).toContain(basis);
    }
    expect(text).toContain('30日内，向临江市人民政府请求复查');
  });

  test('several demands get sub-headings in facts and opinion, one demand gets none', () => {
    const headings = (input: ReplyLetterInput) =>
      replyLetter(input)
        .body.filter((block) => block.kind === 'heading')
        .map((block) => block.text);
    expect(headings(sampleReply)).toEqual([
      '一、信访请求',
      '二、调查核实情况',
      '（一）关于更换3号楼两部老旧电梯的请求',
      '（二）关于退还2024年以来的物业服务费的请求',
      '三、处理意见',
      '（一）关于更换3号楼两部老旧电梯的请求',
      '（二）关于退还2024年以来的物业服务费的请求',
      '四、救济途径',
    ]);
    expect(headings({ ...sampleReply, demands: [first] })).toEqual([
      '一、信访请求',
      '二、调查核实情况',
      '三、处理意见',
      '四、救济途径',
    ]);
  });

  test.each([
    ['support', '予以支持'],
    ['explain', '事由合理，但缺乏法律依据'],
    ['reject', '不予支持'],
  ] as const)('outcome %s says %s', (outcome, words) => {
    expect(bodyText(withDemand({ outcome }))).toContain(words);
  });

  test('before issue number and date are blanks, afterwards they are printed', () => {
    const draft = replyLetter({ ...sampleReply, documentNumber: null, issuedOn: null });
    expect([draft.documentNumber, draft.signature.date, draft.issued]).toEqual([
      '临建信访〔　　〕　号',
      '　　年　月　日',
      false,
    ]);
    const issued = replyLetter(sampleReply);
    expect([issued.documentNumber, issued.signature.date, issued.issued]).toEqual([
      '临建信访〔2026〕128号',
      '2026年11月23日',
      true,
    ]);
  });

  test('an anonymous petitioner is addressed without a name, several as 你们', () => {
    const anonymous = replyLetter({ ...sampleReply, petitioners: [], anonymous: true });
    expect(anonymous.addressee).toBe('信访人');
    expect(anonymous.title.startsWith('关于反映')).toBe(true);
    expect(bodyText({ ...sampleReply, petitioners: ['王某某', '李某某'] })).toContain('你们于2026年10月8日');
    expect(replyLetter({ ...sampleReply, petitioners: ['甲', '乙', '丙', '丁'] }).addressee).toBe('甲等4人');
  });

  test('a gist that is a question is quoted in the title, a long one leaves it out', () => {
    const titled = (gist: string) => replyLetter({ ...sampleReply, received: { ...sampleReply.received, gist } }).title;
    expect(titled('人民路怎么还没修好？')).toBe('关于王某某反映“人民路怎么还没修好？”问题的信访处理意见书');
    expect(titled('反映噪声扰民的问题。')).toBe('关于王某某反映噪声扰民问题的信访处理意见书');
    expect(titled('长'.repeat(60))).toBe('信访处理意见书');
  });

  test('same input, same letter; hostile text comes out clean', () => {
    const hostile = withDemand({ facts: `一${'\u0000\u202e\u200b'}二\n👨‍👩‍👧 𠮷`, text: '\ufeff修路' });
    expect(replyLetter(hostile)).toEqual(replyLetter(hostile));
    const text = bodyText(hostile);
    expect(text).toContain('一二');
    expect(text).toContain('👨‍👩‍👧 𠮷');
    for (const hidden of ['\u0000', '\u202e', '\u200b', '\ufeff']) expect(text.includes(hidden)).toBe(false);
  });

  test('empty fields of a draft are shown as places to fill, with the field to jump to', () => {
    const empty = replyLetter(withDemand({ facts: '', opinion: ' ', basis: [], outcome: null }));
    const places = empty.body.filter((block) => block.text.includes('待填写'));
    expect(places.map((block) => block.field)).toEqual([
      replyFields.demand(first.id, 'facts'),
      replyFields.demand(first.id, 'outcome'),
      replyFields.demand(first.id, 'opinion'),
    ]);
  });
});

describe('check list (条例 arts. 32, 35)', () => {
  const lacking = (input: ReplyLetterInput) =>
    replyLetterChecks(input)
      .filter((item) => !item.ok)
      .map((item) => item.id);

  test('a complete letter lacks nothing', () => {
    expect(lacking(sampleReply)).toEqual([]);
    expect(mayBeIssued(replyLetterChecks(sampleReply))).toBe(true);
  });

  test.each<[string, ReplyLetterInput, string]>([
    ['facts', withDemand({ facts: '\u200b \n' }), `demand-${first.id}-facts`],
    ['outcome', withDemand({ outcome: null }), `demand-${first.id}-outcome`],
    ['opinion', withDemand({ opinion: '' }), `demand-${first.id}-opinion`],
    ['basis', withDemand({ basis: [' '] }), `demand-${first.id}-basis`],
    ['demands', { ...sampleReply, demands: [] }, 'demands'],
    ['remedy organ', { ...sampleReply, remedy: { organ: '', days: 30 } }, 'remedy-organ'],
    ['remedy at itself', { ...sampleReply, remedy: { organ: sampleReply.organ.name, days: 30 } }, 'remedy-organ'],
    ['remedy days', { ...sampleReply, remedy: { organ: '市政府', days: 15 } }, 'remedy-days'],
    ['petitioner', { ...sampleReply, petitioners: [' '] }, 'petitioner'],
    ['acceptance', { ...sampleReply, accepted: null, issuedOn: null }, 'accepted'],
    ['acceptance before receipt', { ...sampleReply, accepted: { date: '2026-10-01' } }, 'accepted'],
    ['issue before acceptance', { ...sampleReply, issuedOn: '2026-10-09' }, 'issue-date'],
  ])('missing or wrong %s is said and stops the issue', (_what, input, id) => {
    expect(lacking(input)).toEqual([id]);
    expect(mayBeIssued(replyLetterChecks(input))).toBe(false);
  });

  test('a missing contact is only advised', () => {
    const input = { ...sampleReply, contact: { name: '', phone: '' } };
    expect(lacking(input)).toEqual(['contact']);
    expect(mayBeIssued(replyLetterChecks(input))).toBe(true);
  });
});
