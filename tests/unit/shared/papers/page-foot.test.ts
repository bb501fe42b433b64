import { expect, test } from 'vitest';
import { pageFootTemplate } from '#shared/papers/html/page-foot';
import { paperHtml } from '#shared/papers/html/paper-html';
import type { Paper } from '#shared/papers/model';

const form: Paper = {
  kind: 'form',
  name: '登记表',
  title: '来访登记表',
  head: null,
  rows: [],
  foot: [],
  signature: [],
};
const note: Paper = {
  ...{ kind: 'note', name: '接谈笔录', title: '接谈笔录', head: [], entries: [], closing: [], addenda: [] },
  ...{ end: '以下空白', pageSignatures: [] },
};
const letter: Paper = {
  ...{ kind: 'letter', name: '告知书', organName: '临江县信访局', documentNumber: '临信〔2026〕1号', issued: true },
  ...{ title: '告知书', addressee: '赵小明', body: [], attachments: [], contact: null, copies: [] },
  signature: { organ: '临江县信访局', date: '2026年1月1日' },
};

test('forms and notes ask for a page number, letters bring their own', () => {
  for (const paper of [form, note]) {
    expect(paperHtml(paper)).toContain('@bottom-center{content:"第 " counter(page)');
    expect(pageFootTemplate(paperHtml(paper))).toMatch(
      /第 <span class="pageNumber"><\/span> 页 共 <span class="totalPages"/,
    );
  }
  expect(pageFootTemplate(paperHtml(letter))).toBeNull();
});

test('words of a case cannot ask for a page number', () => {
  const words = '@bottom-center{content:"第 " counter(page) " 页 共 " counter(pages) " 页"';
  expect(pageFootTemplate(paperHtml({ ...letter, title: words }))).toBeNull();
});
