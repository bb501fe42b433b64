import { describe, expect, it } from 'vitest';
import { applyLawChanges, lawProblems } from '#shared/law/apply-changes';
import type { LawChange } from '#shared/law/changes';
import { nationalLaw } from '#shared/law/law';
import { acceptanceNotice } from '#shared/papers/acceptance-notice';
import { paperTable } from '#shared/papers/catalogue';
import { paperChecks } from '#shared/papers/checks';
import { factsOfWork } from '#shared/papers/facts-of-work';
import { refusalNotice } from '#shared/papers/refusal-notice';
import { replyLetter } from '#shared/papers/reply-letter';
import { replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { placesOf } from '#shared/papers/template';
import { wordingProblems } from '#shared/papers/wording';
import { findWording, wordingTable } from '#shared/papers/wordings';
import { sampleReply } from '../../../support/measure-samples';
import { deskAt, office } from '../case/desk';
import { refused } from './notice-desks';
import { factsFor, textOf } from './paper-facts';

const change = (key: string, text: string): LawChange => ({ kind: 'wording', key, text });
const lawWith = (...changes: readonly LawChange[]) => applyLawChanges(nationalLaw, changes);
const own = { key: 'acceptance-notice:hint', text: '办理期间如有疑问，请与我单位联系。' };

describe('the table of wordings', () => {
  it('names each text once, in words, and every letter has one', () => {
    const keys = wordingTable.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const names = wordingTable.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { key, format } of paperTable) {
      if (format === 'letter' || format === 'official') expect([key, findWording(key)?.kind]).toEqual([key, 'body']);
    }
  });
  it.each(wordingTable.map((wording) => [wording.key, wording] as const))(
    '%s has no problems as shipped',
    (_key, wording) => {
      expect(wordingProblems(wording, wording.template)).toEqual([]);
      expect(Object.values(wording.places).every((explained) => explained.trim() !== '')).toBe(true);
      expect(wording.required.every((place) => placesOf(wording.template).includes(place))).toBe(true);
    },
  );
});

describe('the office’s own wording', () => {
  const state = deskAt('accepted', '2026-11-02').now;
  it('holds from the change on, the newest first, and is put back', () => {
    const changed = lawWith(change(own.key, '旧的'), change(own.key, own.text));
    expect(changed.wording).toEqual([own]);
    expect(textOf(acceptanceNotice, state, { law: changed })).toContain(own.text);
    const back = lawWith(change(own.key, own.text), { kind: 'wording-restored', key: own.key });
    expect(back.wording).toEqual([]);
    expect(textOf(acceptanceNotice, state, { law: back })).toBe(textOf(acceptanceNotice, state));
  });
  it('changes body, title and shared sentences', () => {
    const law = lawWith(
      change('acceptance-notice:title', '关于受理信访事项的告知书'),
      change('received-in-person', '{称谓}{收到日期}{信访形式}，{事项}已经收到。'),
    );
    const letter = acceptanceNotice.build(factsFor(acceptanceNotice, state, { law }));
    expect(letter).toMatchObject({ title: '关于受理信访事项的告知书' });
    expect(textOf(acceptanceNotice, state, { law })).toContain('您2026年11月2日来访，反映');
  });
  it('is refused with the place and the words when it is wrong, and for what nobody knows', () => {
    const [problem] = lawProblems(nationalLaw, change('refusal-notice', '{收件经过}{理山}'));
    expect(problem).toBe('不予受理告知书：第 1 行第 7 字：没有这个填空项：{理山}，您是不是要写{理由}');
    const all = lawProblems(nationalLaw, change('refusal-notice', '{收件经过}')).join('\n');
    expect(all).toContain('缺少必须有的填空项：{依据}');
    expect(lawProblems(nationalLaw, change('reply-letter', '{事项}')).join()).toContain('{复查机关}');
    expect(lawProblems(nationalLaw, change('no-such-paper', '甲'))[0]).toContain('没有这一项文书用语');
    expect(lawProblems(nationalLaw, { kind: 'wording-restored', key: own.key })[0]).toContain('默认');
    expect(lawProblems(lawWith(change(own.key, own.text)), { kind: 'wording-restored', key: own.key })).toEqual([]);
  });
  it('of a newer program is passed over, and one that lacks something by now stops the paper', () => {
    const unknown = lawWith(change('paper-of-tomorrow', '{甲}'));
    expect(textOf(acceptanceNotice, state, { law: unknown })).toBe(textOf(acceptanceNotice, state));
    const lacking = lawWith(change('refusal-notice', '{收件经过}'));
    const failing = (law: typeof lacking) =>
      paperChecks(refusalNotice, factsFor(refusalNotice, refused().now, { law })).filter(({ ok }) => !ok);
    expect(
      failing(lacking)
        .filter(({ level }) => level === 'must')
        .map(({ message }) => message),
    ).toEqual([expect.stringContaining('本单位修改的用语“不予受理告知书”有问题（缺少必须有的填空项：{查明的情况}')]);
    expect(failing(unknown).filter(({ level }) => level === 'must')).toEqual([]);
    const reply = replyLetterChecks({ ...sampleReply, wording: [{ key: 'reply-letter', text: '{事项}' }] });
    expect(reply.filter(({ ok, level }) => !ok && level === 'must')).toHaveLength(1);
    expect(replyLetterChecks(sampleReply).filter(({ ok }) => !ok)).toEqual([]);
  });
  it('of the reply letter changes its decision and remedy', () => {
    const wording = [{ key: 'reply-letter:reject', text: '{根据}您提出的{请求}不予支持。' }];
    const shown = (input: typeof sampleReply) =>
      replyLetter(input)
        .body.map(({ text }) => text)
        .join('\n');
    const turnedDown = {
      ...sampleReply,
      demands: sampleReply.demands.map((demand) => ({ ...demand, outcome: 'reject' as const })),
    };
    expect(shown({ ...turnedDown, wording })).toMatch(/您提出的(?:该项|信访)请求不予支持。/);
    expect(shown({ ...turnedDown, wording: [] })).toBe(shown(turnedDown));
  });
});

describe('a paper handed in', () => {
  it('keeps the words it was handed in with, whatever the office changes later', () => {
    const law = lawWith(change(own.key, own.text), change('reply-letter:hand-in', '请带{材料}。'));
    const desk = deskAt('accepted', '2026-11-02');
    const state = desk.now;
    const { values, about } = factsFor(acceptanceNotice, state, { law });
    desk.act('draft-paper', { paperId: 'p1', key: 'acceptance-notice', organId: 'bureau', about, values }, { law });
    const work = desk.now.papers[0];
    if (work === undefined) throw new Error('no paper');
    // Only what this paper can be made with is kept beside it.
    expect(work.versions.at(-1)?.wording).toEqual([own]);
    const later = lawWith(change(own.key, '又改了。'));
    const around = { state: desk.now, office, law: later, number: null, issuedOn: null, today: '2026-11-09' } as const;
    expect(factsOfWork(work, around)?.law.wording).toEqual([own]);
  });
});
