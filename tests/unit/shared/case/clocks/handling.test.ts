import { describe, expect, it } from 'vitest';
import { finish, simpleAccept, simpleReply } from '#shared/case/clocks/handling';
import { deskAt, service } from '../desk';

const on = '2026-11-02';
const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
const nothing = { subject: null, namedDue: null, excused: null, events: [], assumed: false, bearer: null };

describe('finish', () => {
  it('runs from acceptance to the service of the opinion', () => {
    expect(finish(deskAt('classified', on).now)).toEqual([]);
    expect(finish(deskAt('issued', on).now)).toEqual([{ ...nothing, startedOn: on, metOn: null }]);
    const served = deskAt('issued', on).act('serve-letter', service, { on: '2026-11-09' });
    expect(finish(served.now)).toEqual([{ ...nothing, startedOn: on, metOn: '2026-11-09' }]);
  });
  it('is longer by what was agreed to, not by what was only asked for', () => {
    const asked = deskAt('assigned', on).act('propose-extension', { extensionId: 'x1', days: 20, reason: '鉴定' });
    expect(finish(asked.now)[0]?.events).toEqual([]);
    asked.act('decide-extension', { extensionId: 'x1', agreed: true, comment: '' });
    expect(finish(asked.now)[0]?.events).toEqual([{ type: 'extend', days: 20, reason: '鉴定' }]);
  });
  it('falls away when the petitioner takes the matter back', () => {
    const back = deskAt('assigned', on).act('withdraw-matter', { by: '李秀英', reason: '' }, { on: '2026-11-09' });
    expect(finish(back.now)[0]?.excused).toBe('信访人已经撤回');
  });
});

describe('simpleAccept and simpleReply', () => {
  it('run only where the simple procedure was chosen: from receipt, and from acceptance', () => {
    expect(simpleAccept(deskAt('accepted', on).now)).toEqual([]);
    expect(simpleReply(deskAt('accepted', on).now)).toEqual([]);
    const chosen = deskAt('classified', on).act('choose-simple', simple, { on: '2026-11-03' });
    expect(simpleAccept(chosen.now)).toEqual([{ ...nothing, startedOn: on, metOn: null }]);
    expect(simpleReply(chosen.now)).toEqual([]);
    chosen.act('accept-matter', { organId: 'bureau' }, { on: '2026-11-04' });
    expect(simpleAccept(chosen.now)).toEqual([{ ...nothing, startedOn: on, metOn: '2026-11-04' }]);
    expect(simpleReply(chosen.now)).toEqual([{ ...nothing, startedOn: '2026-11-04', metOn: null }]);
  });
  it('run from the day the deciding organ got the matter', () => {
    const sent = deskAt('classified', on)
      .act(
        'receive-transfer',
        {
          receiptId: 'rc1',
          organId: 'bureau',
          transferId: null,
          fromOrgan: '临江省信访局',
          kind: '转送',
          documentNumber: '',
          feedbackBy: null,
        },
        { on: '2026-11-06' },
      )
      .act('choose-simple', simple, { on: '2026-11-09' });
    expect(simpleAccept(sent.now)[0]?.startedOn).toBe('2026-11-06');
  });
  it('end with the way back: what was not done by then is owed under the ordinary limits', () => {
    const back = deskAt('accepted', on)
      .act('choose-simple', simple, { on: '2026-11-03' })
      .act('return-to-ordinary', { reason: '争议较大' }, { on: '2026-11-10' });
    expect(simpleAccept(back.now)[0]).toMatchObject({ metOn: on, excused: null });
    expect(simpleReply(back.now)).toEqual([
      {
        ...nothing,
        startedOn: on,
        metOn: null,
        events: [{ type: 'switch-to-ordinary', on: '2026-11-10' }],
        excused: '已经转为普通程序，按普通程序的期限办理',
      },
    ]);
  });
});
