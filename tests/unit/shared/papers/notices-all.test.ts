import { describe, expect, it } from 'vitest';
import { isNamedRule } from '#shared/case/rules';
import type { CaseState } from '#shared/case/state';
import { findPaper } from '#shared/papers/catalogue';
import type { PaperDefinition } from '#shared/papers/define';
import { layoutLetter } from '#shared/papers/layout';
import { Desk, deskAt, office } from '../case/desk';
import * as desks from './notice-desks';
import { checksOf, factsFor, letterFor } from './paper-facts';

const keys = [
  'received-notice',
  'whereabouts-notice',
  'elsewhere-notice',
  'acceptance-notice',
  'procedure-notice',
  'refusal-notice',
  'further-refusal-notice',
  'extension-notice',
  'extension-approval',
  'supplement-notice',
  'ordinary-notice',
  'suggestion-reply',
  'simple-reply',
  'query-code-slip',
  'material-receipt',
  'withdrawal-application',
  'withdrawal-consent',
] as const;

const paper = (key: string): PaperDefinition => {
  const found = findPaper(key);
  if (found === null) throw new Error(`no paper ${key}`);
  return found;
};

const states: readonly CaseState[] = [
  desks.registered(),
  desks.atLetters(),
  desks.sent(),
  desks.received(),
  desks.guided(),
  desks.refused(),
  desks.ended(),
  desks.proposed(),
  desks.extended(),
  desks.asked(),
  desks.simplified(),
  desks.answeredSimply(),
  desks.ordinary(),
  desks.studied(),
  desks.withdrawn(),
  deskAt('accepted', desks.on),
  deskAt('issued', desks.on),
  deskAt('closed', desks.on),
].map(({ now }) => now);

const secret = new Desk({ on: desks.on }).act('register-secret', {
  level: '机密',
  documentNumber: '临密收〔2026〕3号',
  keptAt: '保密室 2 号柜',
  form: '来信',
  headcount: 1,
  organId: 'letters',
});

describe.each(keys)('%s', (key) => {
  const definition = paper(key);

  it('has something it can be made for exactly when it is lawful, and refuses by a named rule', () => {
    for (const state of states) {
      const no = definition.unlawful(state, office);
      expect(definition.subjects(state, office).length > 0).toBe(no === null);
      if (no !== null) expect(isNamedRule(no.rule)).toBe(true);
    }
    expect(states.some((state) => definition.unlawful(state, office) === null)).toBe(true);
  });
  it('is never made for a secret matter', () => {
    expect(definition.unlawful(secret.now, office)?.rule).toBe('涉密事项管理');
    expect(definition.subjects(secret.now, office)).toEqual([]);
  });
  it('comes out the same from the same facts, without a place to be filled where nothing is missing', () => {
    for (const state of states.filter((each) => definition.unlawful(each, office) === null)) {
      const facts = factsFor(definition, state);
      expect(definition.build(facts)).toEqual(definition.build(facts));
      const empty = definition.fields.some(
        ({ key: field, required }) => required && facts.values[field]?.trim() === '',
      );
      if (!empty) expect(JSON.stringify(definition.build(facts))).not.toContain('（待填写');
    }
  });
  it('names every check once, and a part of its own to jump to', () => {
    const [state] = states.filter((each) => definition.unlawful(each, office) === null);
    if (state === undefined) throw new Error('no lawful state');
    const checks = checksOf(definition, state);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    const fields = definition.fields.map((field) => field.key);
    for (const { field } of checks) if (field !== '') expect(fields).toContain(field);
  });
  it('takes an 8,000-character part and a name with a rare character whole', () => {
    const [state] = states.filter((each) => definition.unlawful(each, office) === null);
    const [field] = definition.fields.filter(({ kind }) => kind === 'text' || kind === 'lines');
    if (state === undefined || field === undefined) throw new Error('no text part');
    const long = '长'.repeat(8000);
    const named = { ...state, petitioners: state.petitioners.map((person) => ({ ...person, name: '李𠮷' })) };
    const made = JSON.stringify(definition.build(factsFor(definition, named, { values: { [field.key]: long } })));
    expect(made).toContain(long);
    expect(made).toContain('李𠮷');
  });
});

describe('an ordinary notice', () => {
  it.each([
    ['received-notice', desks.registered],
    ['received-notice', () => deskAt('classified', desks.on)],
    ['whereabouts-notice', desks.sent],
    ['elsewhere-notice', desks.registered],
    ['acceptance-notice', () => deskAt('accepted', desks.on)],
    ['refusal-notice', desks.refused],
    ['extension-notice', desks.extended],
    ['ordinary-notice', desks.ordinary],
    ['suggestion-reply', desks.studied],
    ['withdrawal-consent', desks.withdrawn],
  ] as const)('%s goes on one page, seal and contact included', (key, desk) => {
    expect(layoutLetter(letterFor(paper(key), desk().now)).length).toBe(1);
  });
});
