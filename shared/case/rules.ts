import type { Decision, Refusal } from './command';

/**
 * Office rules a refusal may name where no article of the 条例 does. Closed list, so that a test can prove that every
 * refusal names an article or one of these.
 */
export const officeRules = {
  input: '填写要求',
  duties: '岗位职责',
  lateEntry: '补录须说明原因',
  future: '日期不得晚于今天',
  order: '日期先后',
  existence: '事项编号',
  version: '需要新版本',
  closed: '已办结事项',
  numbering: '编号规则',
  sealing: '笔录封存',
  approval: '审核签批程序',
  service: '送达规则',
  papers: '文书规则',
  closing: '办结规则',
  transfer: '转送规则',
  assignment: '责任到人',
  secrecy: '涉密事项管理',
  notice: '告知规则',
  correction: '更正规则',
  linking: '关联规则',
  simple: '简易办理规则',
  oversight: '督办规则',
  filing: '归档规则',
  limits: '期限规则',
  proxy: '代理规则',
  marks: '标记规则',
  readers: '知情范围',
} as const;

/** 《条例》第二十三条, as refusals and labels cite the regulation (信访工作条例, 2022). */
export const article = (place: string): string => `《条例》${place}`;

export const refusal = (rule: string, message: string, field?: string): Refusal =>
  field === undefined ? { rule, message } : { rule, message, field };

export const refused = (rule: string, message: string, field?: string): Decision => ({
  ok: false,
  refusal: refusal(rule, message, field),
});

/** 第一条 to 第五十条: the regulation has no more. */
const ARTICLE = /^《条例》第(?:[一二三四]?十[一二三四五六七八九]?|[二三四]十|五十|[一二三四五六七八九])条/;

/** True when `rule` is an article of the regulation or a rule of the closed list. */
export const isNamedRule = (rule: string): boolean =>
  ARTICLE.test(rule) || Object.values<string>(officeRules).includes(rule);
