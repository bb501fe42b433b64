import { describe, expect, it } from 'vitest';
import { commandList, commands } from '#shared/case/commands/index';
import { commandPayloads } from '#shared/case/commands/payloads';
import { isInternalCommand } from '#shared/case/decide';
import { fold } from '#shared/case/fold';
import { isNamedRule } from '#shared/case/rules';
import { Desk, deskAt, note, registration, transfer, visit } from './desk';

const on = '2026-11-02';

describe('decide', () => {
  it('refuses a command it does not know', () => {
    expect(deskAt('registered', on).refusal('fly-away', {}).rule).toBe('需要新版本');
  });
  it('answers junk payloads with a rule and a Chinese message', () => {
    for (const { name } of commandList) {
      for (const junk of [null, undefined, 7, 'x', [], {}, { visit: { petitioners: 'x' } }]) {
        const refusal = deskAt('registered', on).refusal(name, junk);
        expect(isNamedRule(refusal.rule), `${name}: ${refusal.rule}`).toBe(true);
        expect(refusal.message).toMatch(/\p{Script=Han}/u);
      }
    }
  });
  it('refuses a date that is not a day', () => {
    expect(deskAt('registered', on).refusal('close-case', { reason: '好' }, { on: '2026-02-30', today: on }).rule).toBe(
      '办结规则',
    );
    expect(deskAt('served', on).refusal('close-case', { reason: '好' }, { on: '2026-02-30', today: on })).toMatchObject(
      {
        rule: '填写要求',
        field: 'occurredOn',
      },
    );
  });
  it('only records on a case with events of a newer version', () => {
    const desk = deskAt('served', on);
    for (const event of desk.events.slice(-1)) desk.state = fold(desk.state, { ...event, name: 'matter-teleported' });
    expect(desk.refusal('close-case', { reason: '好' }).rule).toBe('需要新版本');
    expect(desk.ask('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '' }).ok).toBe(true);
    expect(desk.ask('seal-interview', { note: note(on), confirmation: { way: '本人签名', remark: '' } }).ok).toBe(true);
  });
  it('knows which commands only main may send', () => {
    expect(commandList.map((command) => command.name).filter(isInternalCommand)).toEqual([
      'issue-letter',
      'issue-paper',
      'record-export',
    ]);
    expect(isInternalCommand('fly-away')).toBe(false);
  });
  it('keeps a case for every step but the first', () => {
    const empty = new Desk({ on });
    expect(empty.ask('register-visit', registration(on)).ok).toBe(true);
    expect(empty.refusal('transfer-matter', transfer('转送', null)).rule).toBe('事项编号');
  });
});

describe('the table of commands', () => {
  it('names every row as its command', () => {
    expect(Object.entries(commands).map(([key, command]) => key === command.name)).not.toContain(false);
    expect(Object.keys(commandPayloads)).toEqual(Object.keys(commands));
  });
  it('has labels in Chinese, an article and roles', () => {
    for (const command of commandList) {
      expect(command.label).toMatch(/^\p{Script=Han}[\p{Script=Han}、]*$/u);
      // Filing, corrections and set limits rest on a rule of the office, not on the regulation.
      expect(isNamedRule(command.article), command.name).toBe(true);
      expect(command.roles.length).toBeGreaterThan(0);
    }
  });
});
