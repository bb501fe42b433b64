import { describe, expect, test } from 'vitest';
import type { ExecuteOutcome } from '#electron/ledger/ledger';
import { type IssueRequest, type IssuingRoom, paperIssuer } from '#electron/papers/issue';
import type { PaperWriters } from '#electron/papers/writers';
import type { CommandEnvelope } from '#shared/case/command';
import { issueLetter as issueCommand } from '#shared/case/commands/issue-letter';
import { decide } from '#shared/case/decide';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import { nationalLaw } from '#shared/law/law';
import { profile, signedOff } from './sample-case';

const TODAY = '2026-10-20';
const actor = { officerId: 'officer-1', officerName: '王芳', roles: ['handler', 'head'], workstation: 'w1' } as const;
const row = {} as CaseRow;

/** A ledger of many signed-off cases with the real decision; it can let another workstation take a number first. */
function fakeOffice(caseIds: readonly string[]) {
  const states = new Map<string, CaseState>(caseIds.map((id) => [id, { ...signedOff, id }]));
  const answers = new Map<string, ExecuteOutcome>();
  const issued: number[] = [];
  const stored: string[] = [];
  const pages: string[] = [];
  let beforeExecute: () => void = () => undefined;
  const next = () => issued.length + 1;

  const room: IssuingRoom = {
    actor,
    profile,
    attachments: {
      put: async (bytes) => {
        const text = Buffer.from(bytes).toString();
        (text.startsWith('<!doctype') ? pages : stored).push(text);
        return { hash: (stored.length + pages.length).toString(16).padStart(64, '0'), size: bytes.length };
      },
      read: async () => Buffer.alloc(0),
    },
    ledger: {
      law: nationalLaw,
      state: async (id) => states.get(id) ?? null,
      peekSerial: async () => next(),
      execute: async (envelope: CommandEnvelope) => {
        beforeExecute();
        const first = answers.get(envelope.commandId);
        if (first?.result === 'done') return { ...first, repeated: true };
        const state = states.get(envelope.caseId);
        if (state === undefined) return { result: 'not-found' };
        if (state.version !== envelope.caseVersion)
          return { result: 'stale', currentVersion: state.version, since: [] };
        const { occurredOn, lateReason } = envelope;
        const decision = decide(state, envelope, {
          actor,
          office: profile,
          law: nationalLaw,
          today: TODAY,
          occurredOn,
          lateReason,
          nextSerial: next,
        });
        if (!decision.ok) return { result: 'refused', refusal: decision.refusal };
        const payload = issueCommand.schema.parse(envelope.payload);
        issued.push(payload.number.serial);
        const letter = {
          paperId: payload.paperId,
          kind: '处理意见书',
          opinionId: payload.opinionId,
          organ: { id: 'organ-1', name: '局' },
          number: payload.number,
          issuedOn: occurredOn,
          file: payload.file,
          service: null,
          attempts: [],
        } as const;
        const after: CaseState = { ...state, version: state.version + 1, letters: [letter] };
        states.set(envelope.caseId, after);
        const done: ExecuteOutcome = { result: 'done', repeated: false, row, state: after, events: [] };
        answers.set(envelope.commandId, done);
        return done;
      },
    },
  };
  return {
    room,
    issued,
    stored,
    pages,
    states,
    takeOneBeforeNext: (times: number) => {
      let left = times;
      beforeExecute = () => {
        if (left === 0) return;
        left -= 1;
        issued.push(next());
      };
    },
  };
}

const request = (caseId: string): IssueRequest => ({
  commandId: `issue-${caseId}`,
  caseId,
  caseVersion: 8,
  opinionId: 'opinion-1',
  paperId: `paper-${caseId}`,
  occurredOn: TODAY,
  lateReason: null,
});

const slowWriter = async (letter: { readonly documentNumber: string }) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  return Buffer.from(letter.documentNumber);
};
const issuer = (writeLetter: PaperWriters['writeLetter'] = slowWriter) =>
  paperIssuer({ writers: { writeLetter, writeForm: never }, today: () => TODAY }).letter;
const never = async () => {
  throw new Error('no form is written here');
};

describe('issuing', () => {
  test('L8: many letters at once get numbers in order, without gap or repeat, each on its own file', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `k${index}`);
    const office = fakeOffice(ids);
    const issue = issuer();
    const outcomes = await Promise.all(ids.map((id) => issue(office.room, request(id))));
    expect(outcomes.map((outcome) => outcome.result === 'done' && outcome.number.serial)).toEqual(
      ids.map((_, index) => index + 1),
    );
    expect(office.stored).toEqual(ids.map((_, index) => `临住建信〔2026〕${index + 1}号`));
    const shown = office.pages.map((text) => /〕(\d+)号/.exec(text.replaceAll(/<[^>]*>/g, ''))?.[1]);
    expect(shown).toEqual(ids.map((_, index) => String(index + 1)));
  });

  test('L8: when another workstation takes the number, the letter is written again with the next one', async () => {
    const office = fakeOffice(['a']);
    office.takeOneBeforeNext(2);
    const outcome = await issuer()(office.room, request('a'));
    expect(outcome).toMatchObject({ result: 'done', number: { series: '临住建信', year: 2026, serial: 3 } });
    expect(office.stored).toEqual(['临住建信〔2026〕1号', '临住建信〔2026〕2号', '临住建信〔2026〕3号']);
  });

  test('it does not try for ever', async () => {
    const office = fakeOffice(['a']);
    office.takeOneBeforeNext(1_000);
    expect(await issuer()(office.room, request('a'))).toMatchObject({ result: 'refused' });
    expect(office.stored.length).toBe(8);
  });

  test('L10: the same command sent again gets the first answer and writes nothing', async () => {
    const office = fakeOffice(['a']);
    const issue = issuer();
    const first = await issue(office.room, request('a'));
    const again = await issue(office.room, request('a'));
    expect(again).toMatchObject({ result: 'done', repeated: true, number: { serial: 1 } });
    expect(first).toMatchObject({ result: 'done', repeated: false });
    expect(office.stored).toHaveLength(1);
    expect(office.issued).toEqual([1]);
  });

  test('a letter that cannot be written uses no number and lets the next one through', async () => {
    const office = fakeOffice(['a', 'b']);
    let fails = true;
    const issue = issuer(async (letter) => {
      if (fails) {
        fails = false;
        throw new Error('disk full');
      }
      return slowWriter(letter);
    });
    const results = await Promise.allSettled([issue(office.room, request('a')), issue(office.room, request('b'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(office.issued).toEqual([1]);
  });

  test('a refusal leaves no file and names its rule', async () => {
    const office = fakeOffice(['a']);
    const opinion = signedOff.opinion;
    if (opinion === null) throw new Error('sample has an opinion');
    office.states.set('a', { ...signedOff, id: 'a', opinion: { ...opinion, stage: 'reviewed' } });
    const outcome = await issuer()(office.room, request('a'));
    expect(outcome).toMatchObject({ result: 'refused', refusal: { rule: expect.any(String) } });
    expect(office.stored).toEqual([]);
  });

  test('a letter that would show an empty place is not issued: invisible characters are no words', async () => {
    const office = fakeOffice(['a']);
    const work = signedOff.opinion;
    const [demand] = work?.opinion.demands ?? [];
    if (work == null || demand === undefined) throw new Error('sample has an opinion');
    const opinion = { ...work.opinion, demands: [{ ...demand, facts: '\u200B\u2060' }] };
    office.states.set('a', { ...signedOff, id: 'a', opinion: { ...work, opinion } });
    expect(await issuer()(office.room, request('a'))).toMatchObject({
      result: 'refused',
      refusal: { rule: '《信访工作条例》第三十二条', message: expect.stringContaining('事实和理由') },
    });
    expect(office.stored).toEqual([]);
    expect(office.issued).toEqual([]);
  });

  test('a stale version, a future day and an unknown case are answered as such', async () => {
    const office = fakeOffice(['a']);
    const issue = issuer();
    expect(await issue(office.room, { ...request('a'), caseVersion: 7 })).toMatchObject({
      result: 'stale',
      currentVersion: 8,
    });
    expect(await issue(office.room, { ...request('a'), occurredOn: '2026-10-21' })).toMatchObject({
      result: 'refused',
    });
    expect(await issue(office.room, request('nobody'))).toEqual({ result: 'not-found' });
  });

  test('the letter carries the day of issue, and so does the file, whatever the clock says', async () => {
    const office = fakeOffice(['a']);
    const seen: unknown[] = [];
    await issuer(async (letter, options) => {
      seen.push(letter.signature.date, options.createdAt);
      return Buffer.from('x');
    })(office.room, { ...request('a'), occurredOn: '2026-10-15', lateReason: '停电补录' });
    expect(seen).toEqual(['2026年10月15日', '2026-10-15T00:00:00.000Z']);
  });
});
