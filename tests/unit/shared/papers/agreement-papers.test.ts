import { describe, expect, it } from 'vitest';
import { nationalLaw } from '#shared/law/law';
import { paperDays } from '#shared/law/paper-days';
import type { PaperDefinition } from '#shared/papers/define';
import { noteParagraphs } from '#shared/papers/form-sheet';
import { mediationAgreement } from '#shared/papers/mediation-agreement';
import { settlementAgreement } from '#shared/papers/settlement-agreement';
import { wordingProblems } from '#shared/papers/wording';
import { office } from '../case/desk';
import { mediated, on } from './later-desks';
import { factsFor, failing } from './paper-facts';

const words = (paper: PaperDefinition, kind: '调解' | '和解', values: Record<string, string> = {}): string => {
  const made = paper.build(factsFor(paper, mediated(kind).now, { values }));
  if (made.kind !== 'note') throw new Error('no note');
  return noteParagraphs(made)
    .map(({ text }) => text)
    .join('\n');
};
const committee = { mediatedBy: '人民调解委员会调解', committee: '东湖街道人民调解委员会' };

describe('mediation agreement', () => {
  const state = mediated().now;
  it('has number, parties, dispute, responsibility, terms, performance, signatures and seal', () => {
    const text = words(mediationAgreement, '调解');
    expect(text).toContain('编号：临住建信〔2026〕7号');
    expect(text).toContain('当事人一：李秀英，电话13800138000');
    expect(text).toContain('当事人二：明珠物业公司');
    expect(text).toContain('三楼漏水两年。');
    expect(text).toContain('按照本协议的约定承担各自的责任');
    expect(text).toContain('赔偿李秀英粉刷费3000元');
    expect(text).toContain('履行方式：由负有履行义务的一方直接履行');
    expect(text).toContain('履行期限：最迟于2026年12月31日履行完毕');
    expect(text).toContain('调解员（签名）：王芳');
    expect(text).toContain('主持调解单位（盖章）：临江市住建局');
    expect(text).toContain('签订日期：2026年11月12日');
    expect(failing(mediationAgreement, state)).toEqual([]);
  });
  it('tells of joint confirmation by the court only for a mediation committee, with days from the table', () => {
    expect(words(mediationAgreement, '调解')).not.toContain('司法确认');
    const days = paperDays('judicial-confirmation', on, nationalLaw)?.rule.length;
    expect(days).toBe(30);
    expect(words(mediationAgreement, '调解', committee)).toContain(
      `自本协议生效之日起${days}日内共同向人民法院申请司法确认`,
    );
    expect(failing(mediationAgreement, state, { values: committee })).toEqual(['confirmation?']);
    expect(failing(mediationAgreement, state, { values: { ...committee, committee: '' } })).toEqual([
      'committee',
      'confirmation?',
    ]);
  });
  it('refuses one party alone, a party twice, a mediator among the parties, dates in the wrong order', () => {
    const wrong = (values: Record<string, string>) => failing(mediationAgreement, state, { values });
    expect(wrong({ parties: '李秀英' })).toEqual(['two-parties']);
    expect(wrong({ parties: '李秀英\n李秀英，电话1' })).toEqual(['no-party-twice']);
    expect(wrong({ parties: '李秀英\n王芳' })).toEqual(['mediator-party']);
    expect(wrong({ parties: '张三\n李四' })).toEqual(['petitioner?']);
    expect(wrong({ signedOn: '2026-11-04' })).toEqual(['signed-on']);
    expect(wrong({ performBy: '2026-11-01' })).toEqual(['perform-by']);
    expect(wrong({ performBy: '' })).toEqual(['perform-by']);
  });
  it('does not reach who is accused', () => {
    const accused = { ...state, accusation: { accused: [{ name: '', unit: '明珠物业公司' }], recordedOn: on } };
    expect(failing(mediationAgreement, accused)).toEqual(['accused-receiver']);
  });
  it('needs agreement of its own kind', () => {
    expect(mediationAgreement.unlawful(mediated('和解').now, office)?.rule).toBe('《条例》第三十三条');
    expect(mediationAgreement.unlawful(mediated('调解', false).now, office)?.rule).toBe('《条例》第三十三条');
    expect(mediationAgreement.unlawful(state, office)).toBeNull();
  });
});

describe('settlement agreement', () => {
  it('is the parties own, with a witness and without mediator or number', () => {
    const text = words(settlementAgreement, '和解');
    expect(text).toContain('经自行协商');
    expect(text).toContain('见证人（签名）：王芳');
    expect(text).not.toMatch(/调解员|司法确认|编号：临/);
    expect(failing(settlementAgreement, mediated('和解').now)).toEqual([]);
  });
  it('shows what is missing in a draft', () => {
    expect(words(settlementAgreement, '和解', { content: '', parties: '' })).toMatch(
      /（待填写：当事人）[\s\S]*（待填写：协议内容）/,
    );
  });
});

describe("an office's own wording of an agreement", () => {
  const lackingIn = (paper: PaperDefinition, place: string) => {
    const body = paper.wordings?.find(({ kind }) => kind === 'body');
    if (body === undefined) throw new Error('no body');
    return wordingProblems(body, body.template.replace(`{${place}}`, '')).map(({ message }) => message);
  };
  it.each([
    [mediationAgreement, '各方责任'],
    [mediationAgreement, '司法确认'],
    [settlementAgreement, '各方责任'],
  ] as const)('%#: keeps what the agreement has to say', (paper, place) => {
    expect(lackingIn(paper, place)).toEqual([expect.stringContaining(place)]);
  });
  it('of a settlement has no confirmation by the court', () => {
    expect(lackingIn(settlementAgreement, '司法确认')).toEqual([]);
  });
});
