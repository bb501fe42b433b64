import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { answerSlip } from '#shared/papers/answer-slip';
import { interviewNote } from '#shared/papers/interview-note';
import { registrationForm } from '#shared/papers/registration-form';
import { replyLetter } from '#shared/papers/reply-letter';
import { letterOfLine, repliesOf } from '../../../support/measure-replies';
import { sampleForm, sampleNote, sampleReply, sampleSlip } from '../../../support/measure-samples';
import { invalidities } from '../../../support/measure-valid';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };

/** The document with one part changed. */
function changed(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  const next = change(strFromU8(part));
  if (next === strFromU8(part)) throw new Error(`nothing to change in ${name}`);
  return zipSync({ ...parts, [name]: strToU8(next) });
}

describe('the check of validity', () => {
  const spoiled: readonly (readonly [string, string, (xml: string) => string])[] = [
    ['a cell too few', 'word/document.xml', (xml) => xml.replace(/<w:tc>.*?<\/w:tc>/s, '')],
    [
      'a cell without a paragraph',
      'word/document.xml',
      (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*<\/w:p><\/w:tc>/s, '</w:tc>'),
    ],
    ['a wider grid', 'word/document.xml', (xml) => xml.replace(/<w:gridCol w:w="\d+"/, '<w:gridCol w:w="9999"')],
    [
      'cell properties out of order',
      'word/document.xml',
      (xml) => xml.replace(/(<w:tcW[^>]*>)(<w:gridSpan[^>]*>)/, '$2$1'),
    ],
    ['an unknown style', 'word/document.xml', (xml) => xml.replace('w:val="FormTitle"', 'w:val="Nothing"')],
    ['a relation to nothing', 'word/_rels/document.xml.rels', (xml) => xml.replace('footer1.xml', 'footer9.xml')],
    ['a part without a type', '[Content_Types].xml', (xml) => xml.replace(/<Override[^>]*footer1[^>]*>/, '')],
    [
      'two paragraph properties exchanged',
      'word/styles.xml',
      (xml) =>
        xml
          .replace('<w:snapToGrid w:val="0"/><w:spacing', '<w:spacing')
          .replace(/(<w:spacing w:before[^>]*>)/, '$1<w:snapToGrid w:val="0"/>'),
    ],
    ['a table without its grid', 'word/document.xml', (xml) => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/s, '')],
    [
      'an alignment nobody knows',
      'word/styles.xml',
      (xml) => xml.replace('w:jc w:val="center"', 'w:jc w:val="middle"'),
    ],
    [
      'a width that is no number',
      'word/document.xml',
      (xml) => xml.replace(/<w:gridCol w:w="\d+"/, '<w:gridCol w:w="2,5cm"'),
    ],
    ['a colour by name', 'word/document.xml', (xml) => xml.replace('w:color="000000"', 'w:color="black"')],
    ['yes for on', 'word/styles.xml', (xml) => xml.replace('<w:snapToGrid w:val="0"/>', '<w:snapToGrid w:val="yes"/>')],
    [
      'an element of another place',
      'word/document.xml',
      (xml) => xml.replace('<w:tblGrid>', '<w:tblGrid><w:jc w:val="left"/>'),
    ],
    ['an element nobody declared', 'word/document.xml', (xml) => xml.replace('<w:r>', '<w:ruby/><w:r>')],
    ['an attribute nobody declared', 'word/document.xml', (xml) => xml.replace('<w:tr>', '<w:tr w:height="3">')],
    [
      'a style twice',
      'word/styles.xml',
      (xml) => xml.replace(/(<w:style [^>]*w:styleId="FormFoot".*?<\/w:style>)/s, '$1$1'),
    ],
    [
      'a relation without its target part',
      'word/_rels/document.xml.rels',
      (xml) => xml.replace(/<Relationship [^>]*footer1[^>]*\/>/, ''),
    ],
    [
      'text outside a run',
      'word/document.xml',
      (xml) => xml.replace(/<w:r>(?:(?!<w:r>).)*?(<w:t[ >].*?<\/w:t>)<\/w:r>/s, '$1'),
    ],
    ['an empty footer', 'word/footer1.xml', (xml) => xml.replace(/<w:p>.*<\/w:p>/s, '')],
  ];
  test('notices a drawing id twice, and a drawing without its place', async () => {
    const letter = await writeLetterDocx(replyLetter(sampleReply), at);
    expect(invalidities(letter)).toEqual([]);
    const header =
      Object.keys(unzipSync(letter)).find(
        (name) => /header\d/.test(name) && strFromU8(unzipSync(letter)[name] ?? new Uint8Array()).includes('wp:docPr'),
      ) ?? '';
    const twice = changed(letter, header, (xml) => xml.replace('<wp:docPr id="2"', '<wp:docPr id="1"'));
    expect(invalidities(twice)).toContain('wp:docPr: an id twice');
    const nowhere = changed(letter, header, (xml) => xml.replace(/<wp:positionV .*?<\/wp:positionV>/s, ''));
    expect(invalidities(nowhere).join()).toContain('wp:positionV is missing');
  });

  test.each(spoiled)('notices %s', async (_what, name, change) => {
    const form = await writeFormDocx(registrationForm(sampleForm), at);
    expect(invalidities(form)).toEqual([]);
    expect(invalidities(changed(form, name, change))).not.toEqual([]);
  });
});

describe('every .docx is one that Word opens', () => {
  const several = Array.from({ length: 5 }, () => sampleForm.visitors).flat();
  const empty = {
    ...sampleForm,
    visitors: [],
    number: null,
    demands: '',
    facts: '',
    history: '',
    papersHandedOver: '',
    firstHandling: '',
    place: '',
    receiver: '',
  };
  const papers = {
    letter: () => writeLetterDocx(replyLetter(sampleReply), at),
    'letter without number, demands, contact': () =>
      writeLetterDocx(
        replyLetter({
          ...sampleReply,
          documentNumber: null,
          demands: [],
          contact: { name: '', phone: '' },
          attachments: [],
          copies: [],
        }),
        at,
      ),
    form: () => writeFormDocx(registrationForm(sampleForm), at),
    'form of five representatives': () => writeFormDocx(registrationForm({ ...sampleForm, visitors: several }), at),
    'form with nothing filled in': () => writeFormDocx(registrationForm(empty), at),
    'form of 20,000 characters': () =>
      writeFormDocx(registrationForm({ ...sampleForm, facts: '事实。\n'.repeat(5000) }), at),
    note: () => writeFormDocx(interviewNote(sampleNote), at),
    'note without entries': () =>
      writeFormDocx(interviewNote({ ...sampleNote, entries: [], addenda: [], visitors: [] }), at),
    slip: () => writeFormDocx(answerSlip(sampleSlip), at),
  } as const;
  test.each(Object.entries(papers))('%s', async (_name, write) => {
    expect(invalidities(await write())).toEqual([]);
  });

  const hostile = repliesOf(path.resolve('tests/fixtures/hostile.jsonl')).flatMap((line, index) => {
    const reply = letterOfLine(line, index + 1, index + 1);
    return reply === null ? [] : [reply];
  });
  test.each(hostile.map((reply) => [reply.id, reply.letter] as const))('hostile letter %s', async (_id, letter) => {
    expect(invalidities(await writeLetterDocx(letter, at))).toEqual([]);
  });
});
