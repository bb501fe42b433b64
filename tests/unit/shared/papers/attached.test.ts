import { describe, expect, it } from 'vitest';
import { attachedOf, attachedTo, attachmentsField, urgencyField, urgencyOf } from '#shared/papers/attached';
import { paperTable } from '#shared/papers/catalogue';
import { paperChecks } from '#shared/papers/checks';
import { layoutLetter } from '#shared/papers/layout';
import type { Letter } from '#shared/papers/model';
import { supervisionLetter } from '#shared/papers/supervision-letter';
import { transferLetter } from '#shared/papers/transfer-letter';
import { Desk, registration, transfer, wayClass } from '../case/desk';
import { factsFor } from './paper-facts';

const on = '2026-11-02';
const fromLetters = () =>
  new Desk({ on }).act('register-visit', registration(on, {}, 'letters')).act('classify-matter', wayClass(6));
const transferred = () => fromLetters().act('transfer-matter', transfer('转送', null));
const letterOf = (state: Desk['now'], values: Readonly<Record<string, string>> = {}): Letter => {
  const facts = factsFor(transferLetter, state, { organId: 'letters' });
  const paper = transferLetter.build({ ...facts, values: { ...facts.values, ...values } });
  if (paper.kind !== 'letter') throw new Error('no letter');
  return paper;
};

describe('附件 as an officer writes them', () => {
  it('are names, one a line, without numbers and closing marks', () => {
    expect(attachedOf('1．登记表。\n2、现场照片；\n\n3. 送达回证\n附件4：清单\n2026年统计表\n3.15行动方案')).toEqual(
      ['登记表', '现场照片', '送达回证', '清单', '2026年统计表', '3.15行动方案'].map((name) => ({ name, text: [] })),
    );
    expect(attachedOf(' \n　')).toEqual([]);
  });
  it('have a text of their own where it stands two blanks in beneath the name', () => {
    const written = '登记表\n　　第一段。\n  第二段。\n\n照片';
    expect(attachedOf(written)).toEqual([
      { name: '登记表', text: ['第一段。', '第二段。'] },
      { name: '照片', text: [] },
    ]);
    // What stands before any name is one.
    expect(attachedOf('　　登记表')).toEqual([{ name: '登记表', text: [] }]);
  });
  it('are numbered when there are several, with the numbers of the names that have a page', () => {
    expect(attachedTo({ values: { attachments: '登记表' } })).toEqual({ attachments: ['登记表'] });
    expect(attachedTo({ values: { attachments: '登记表\n　　甲。' } }).annexes?.map(({ number }) => number)).toEqual([
      null,
    ]);
    const { attachments, annexes } = attachedTo({ values: { attachments: '甲\n乙\n　　一、情况\n　　好{}。' } });
    expect(attachments).toEqual(['甲', '乙']);
    expect(annexes).toEqual([
      {
        number: 2,
        title: '乙',
        body: [
          { kind: 'heading', level: 1, text: '一、情况', field: 'attachments' },
          { kind: 'paragraph', text: '好{}。', field: 'attachments' },
        ],
      },
    ]);
  });
  it('come out on pages of their own, whose parts lead back to the field', () => {
    const letter = letterOf(transferred().now, { attachments: '登记表\n　　检查情况如下。' });
    const pages = layoutLetter(letter);
    const last = pages.at(-1)?.items.flatMap((item) => (item.kind === 'text' ? [item] : [])) ?? [];
    const texts = last.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(texts.slice(0, 3)).toEqual(['附件', '登记表', '检查情况如下。']);
    expect(last.slice(0, 3).map(({ field }) => field)).toEqual(['attachments', 'attachments', 'attachments']);
    expect(layoutLetter(letterOf(transferred().now)).length).toBe(pages.length - 1);
  });
  it('never name an accuser where the name is withheld, in an annex’s text either', () => {
    const desk = fromLetters()
      .act('classify-matter', wayClass(null, '检举控告'))
      .act('record-accusation', {
        accused: [{ name: '赵刚', unit: '临江市民政局' }],
        readers: [{ id: 'wang', name: '王芳' }],
      });
    const facts = factsFor(supervisionLetter, desk.now, { organId: 'letters' });
    const values = { ...facts.values, attachments: '核查表\n　　信访人李秀英来访反映。' };
    const failing = paperChecks(supervisionLetter, { ...facts, values }).filter(({ ok }) => !ok);
    expect(failing.map(({ id }) => id)).toContain('accuser-details');
  });
  it('may be added to what such papers carry them in, by the one field', () => {
    const carrying = paperTable
      .filter(({ format, fields }) => format !== 'form' && fields.some(({ key }) => key === 'attachments'))
      .map(({ key }) => key);
    expect(carrying).toEqual([
      'transfer-letter',
      'assignment-letter',
      'objection-letter',
      'dispute-letter',
      'urgent-report',
      'supervision-letter',
      'improvement-suggestion',
      'policy-suggestion',
      'accountability-suggestion',
      'completion-report',
    ]);
    expect(attachmentsField().required).toBe(false);
  });
});

describe('紧急程度', () => {
  it('begins with 特急 where the matter is marked 紧急, else unmarked; never 密级', () => {
    const plain = transferred();
    expect(letterOf(plain.now).marks).toBeUndefined();
    const marked = transferred().act('mark-matter', { mark: '紧急', reason: '可能聚集', readers: null });
    expect(letterOf(marked.now).marks).toEqual({ urgency: '特急' });
    expect(letterOf(marked.now, { urgency: '加急' }).marks).toEqual({ urgency: '加急' });
    expect(letterOf(marked.now, { urgency: '不标注' }).marks).toBeUndefined();
    expect(urgencyOf({ values: { urgency: '秘密' } })).toBeNull();
    expect(urgencyField.choices).toEqual(['不标注', '特急', '加急']);
  });
});
