import { describe, expect, it } from 'vitest';
import { paperTable } from '#shared/papers/catalogue';
import { papersLines, papersList } from '#shared/papers/papers-list';

/** The rows of documents an office issues, each with the papers that are made for it. */
const rows: Readonly<Record<string, readonly string[]>> = {
  来访登记表: ['registration-form'],
  接谈笔录: ['interview-note'],
  材料清单回执: ['material-receipt'],
  查询码告知单: ['query-code-slip'],
  转送函和交办函: ['transfer-letter', 'assignment-letter', 'transfer-list'],
  去向告知书: ['whereabouts-notice', 'elsewhere-notice', 'received-notice'],
  受理告知书: ['acceptance-notice'],
  程序性告知书: ['procedure-notice'],
  不予受理告知书: ['refusal-notice'],
  不再受理告知书: ['further-refusal-notice'],
  异议函: ['objection-letter', 'objection-answer-letter', 'dispute-letter'],
  延期办理告知书: ['extension-notice', 'extension-approval'],
  补充材料通知书: ['supplement-notice'],
  听证通知书: ['hearing-notice'],
  听证笔录和意见书: ['hearing-record', 'hearing-opinion'],
  调解和解协议书: ['mediation-agreement', 'settlement-agreement'],
  处理意见书: ['reply-letter', 'simple-reply', 'suggestion-reply', 'answer-slip', 'ordinary-notice'],
  复查意见书: ['review-opinion'],
  复核意见书: ['re-review-opinion'],
  复查复核申请书: ['review-application', 're-review-application'],
  撤回: ['withdrawal-application', 'withdrawal-consent'],
  督办函和催办单: ['supervision-letter', 'reminder'],
  建议书: ['improvement-suggestion', 'policy-suggestion', 'accountability-suggestion', 'cadre-report'],
  办结报告和审核报告: ['completion-report', 'completion-review'],
  重大紧急信访信息报告: ['urgent-report'],
  送达回证: ['service-receipt', 'public-notice', 'envelope', 'delivery-list'],
  卷内目录和封面: ['file-cover', 'file-index'],
};

describe('the list of papers', () => {
  it('has every paper of the catalogue and the four outside it, each key once, each with a basis', () => {
    const keys = papersList.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(paperTable.length + 4);
    expect(papersList.every(({ name, basis, copies }) => name !== '' && basis !== '' && copies > 0)).toBe(true);
  });
  it('serves all 27 rows of documents, and no paper stands outside them', () => {
    expect(Object.keys(rows)).toHaveLength(27);
    const keys = papersList.map(({ key }) => key);
    expect([...Object.values(rows).flat()].sort()).toEqual([...keys].sort());
  });
  it('is printed with a head and eight cells a line', () => {
    expect(papersLines).toHaveLength(papersList.length + 1);
    for (const line of papersLines) expect(line.split('\t')).toHaveLength(8);
    expect(papersLines[1]).toContain('registration-form\t来访登记表');
  });
});
