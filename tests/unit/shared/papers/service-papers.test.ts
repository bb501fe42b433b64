import { describe, expect, it } from 'vitest';
import { needsService } from '#shared/case/paper-queues';
import { formatDate } from '#shared/law/dates';
import { nationalLaw } from '#shared/law/law';
import { paperDays } from '#shared/law/paper-days';
import { paperTable } from '#shared/papers/catalogue';
import { paperChecks } from '#shared/papers/checks';
import { deliveryList } from '#shared/papers/delivery-list';
import { envelope } from '#shared/papers/envelope';
import { envelopeRules, envelopeSizes } from '#shared/papers/envelope-sheet';
import { FORM_WIDTH } from '#shared/papers/form-parts';
import { handedOver } from '#shared/papers/issued-papers';
import { organPapers } from '#shared/papers/organ-papers';
import { publicNotice } from '#shared/papers/public-notice';
import { receiverOf } from '#shared/papers/receiver-of';
import { reviewOpinion } from '#shared/papers/review-opinion';
import { serviceReceipt } from '#shared/papers/service-receipt';
import { simpleReply } from '#shared/papers/simple-reply';
import { bureauOnly, deskAt, file, lettersOnly, office } from '../case/desk';
import { issuedTransferLetter } from '../case/organ-desk';
import { issuedWithAddress, on, refusedAtTheDoor, reviewIssued, reviewing } from './later-desks';
import { answeredSimply } from './notice-desks';
import { checksOf, envelopeFor, factsFor, failing, formFor, letterFor, rowsOf, textOf } from './paper-facts';

const number = { series: '临住建信', year: 2026, serial: 1 };
const later = { on: '2026-11-13' };

describe('service receipt', () => {
  it('names paper and number, person, place, way, and leaves date and signatures to the hand', () => {
    const rows = rowsOf(serviceReceipt, issuedWithAddress().now);
    expect(rows).toContain('送达文书|《信访处理意见书》（临住建信〔2026〕1号）一份');
    expect(rows).toContain('受送达人|李秀英');
    expect(rows).toContain('送达地点|东湖区胜利路 1 号');
    expect(rows).toContain('受送达人签名|');
    expect(rows.find((row) => row.startsWith('送达方式'))).toBe('送达方式|直接送达|送达日期|年　月　日');
    expect(failing(serviceReceipt, issuedWithAddress().now)).toEqual(['two-senders?']);
    expect(failing(serviceReceipt, issuedWithAddress().now, { values: { senders: '王芳\n赵敏' } })).toEqual([]);
  });
  it('fills in a service on record, the one who took it with his relation', () => {
    const state = issuedWithAddress().act(
      'serve-letter',
      {
        paperId: 'paper-1',
        way: '直接送达',
        servedBy: '赵敏',
        receiver: '李大海',
        receiverIs: '同住成年家属',
        remark: '',
      },
      { on: '2026-11-06' },
    ).now;
    const rows = rowsOf(serviceReceipt, state);
    expect(rows).toContain('代收人签名|李大海（同住成年家属）');
    expect(rows).toContain('送达方式|直接送达|送达日期|2026年11月6日');
    expect(rows).toContain('送达人签名|赵敏');
    const other = { values: { servedOn: '2026-11-05', senders: '甲\n乙' } };
    expect(failing(serviceReceipt, state, other)).toEqual(['as-recorded?']);
  });
  it('of a refusal needs reason, date and witnesses', () => {
    const state = refusedAtTheDoor().now;
    const senders = '王芳\n赵敏';
    expect(rowsOf(serviceReceipt, state)).toContain('拒收事由|不同意处理意见/拒收日期：2026年11月5日');
    expect(failing(serviceReceipt, state, { values: { senders } })).toEqual(['refusal-witness']);
    expect(failing(serviceReceipt, state, { values: { senders, witness: '社区干部张强', refusedOn: '' } })).toEqual([
      'refusal-date',
    ]);
    const left = { way: '留置送达', senders, witness: '社区干部张强' };
    expect(failing(serviceReceipt, state, { values: left })).toEqual([]);
    expect(failing(serviceReceipt, issuedWithAddress().now, { values: left })).toEqual(['left-behind']);
  });
  it('is made for each letter and each opinion of review, by the organ that issued it', () => {
    expect(serviceReceipt.subjects(reviewIssued().now, office)).toEqual([
      { about: 'r1', label: '2026年11月13日印发的《复查意见书》（临住建复〔2026〕1号）' },
    ]);
    expect(serviceReceipt.unlawful(deskAt('signed-off', on).now, office)?.rule).toBe('送达规则');
    expect(serviceReceipt.unlawful(issuedWithAddress().now, lettersOnly)?.rule).toBe('送达规则');
    const values = { senders: '甲\n乙', servedOn: '2026-11-01' };
    expect(failing(serviceReceipt, issuedWithAddress().now, { values })).toEqual(['served-on']);
    expect(failing(serviceReceipt, issuedWithAddress().now, { organId: 'letters' })).toEqual([
      'sender',
      'two-senders?',
    ]);
  });
});

describe('service receipt of a paper to an organ', () => {
  const letter = () => issuedTransferLetter(on);
  const of = { organId: 'letters', about: 'letter-1' } as const;
  it('is made for every paper that has to reach somebody', () => {
    const mustReach = paperTable.filter(({ key, numbered }) =>
      needsService(key, numbered ? { series: '', year: 2026, serial: 1 } : null),
    );
    // 复查意见书 and 复核意见书 go by their round, which is one of the choices.
    const known = [...handedOver, ...organPapers.map(({ key }) => key), 'review-opinion', 're-review-opinion'];
    expect(mustReach.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
    expect(organPapers.map(({ key }) => key)).toEqual(
      paperTable.filter(({ recipient }) => recipient === 'organ' || recipient === 'superior').map(({ key }) => key),
    );
    expect(serviceReceipt.subjects(letter().now, office)).toEqual([
      { about: 'letter-1', label: `${formatDate(on)}印发的《转送函》（临信访函〔2026〕1号）` },
    ]);
    expect(serviceReceipt.subjects(letter().now, bureauOnly)).toEqual([]);
    const voided = letter().act('end-paper', { paperId: 'letter-1', reason: '写错' });
    expect(serviceReceipt.subjects(voided.now, office)).toEqual([]);
  });
  it('names the organ as 受送达人, and its reception as who took it', () => {
    const { to } = receiverOf(letter().now, 'letter-1', { office, law: nationalLaw, today: on });
    const rows = rowsOf(serviceReceipt, letter().now, of);
    expect(to).not.toBe('');
    expect(rows).toContain('送达文书|《转送函》（临信访函〔2026〕1号）一份');
    expect(rows).toContain(`受送达人|${to}`);
    expect(rows).toContain(`送达地点|${to}`);
    expect(rows.join()).not.toContain('李秀英');
    expect(failing(serviceReceipt, letter().now, { ...of, values: { senders: '王芳\n赵敏' } })).toEqual([]);
    const served = letter().act('serve-letter', {
      ...{ paperId: 'letter-1', way: '直接送达', servedBy: '赵敏', remark: '' },
      ...{ receiver: '收发室周强', receiverIs: '单位收发' },
    });
    expect(rowsOf(serviceReceipt, served.now, of)).toContain('代收人签名|收发室周强（单位收发）');
  });
});

describe('public notice', () => {
  const returned = () =>
    issuedWithAddress().act(
      'record-service-failure',
      { paperId: 'paper-1', way: '邮寄送达', outcome: '退回', remark: '查无此人' },
      { on: '2026-11-09' },
    ).now;
  it('has its days from the table, the reason, the remedy, and nothing of the matter', () => {
    const state = returned();
    const text = textOf(publicNotice, state);
    expect(text).toContain('因邮寄的文书被退回，用其他方式无法送达');
    expect(text).toContain(
      `自本公告发布之日起，经过${paperDays('public-notice', '2026-11-20', nationalLaw)?.words}，即视为送达`,
    );
    expect(text).toContain('《信访处理意见书》（临住建信〔2026〕1号）');
    expect(text).toContain('30日内，向临江省住建厅请求复查');
    expect(JSON.stringify(letterFor(publicNotice, state))).not.toMatch(
      /楼道漏水|13800138000|胜利路|110101199003072316/,
    );
    expect(failing(publicNotice, state)).toEqual(['verified?']);
    const rule = checksOf(publicNotice, state).find(({ id }) => id === 'rule');
    expect(rule?.message).toBe('公告期30日，2026年12月20日视为送达');
  });
  it('is the last resort, not for who refused, and says nothing private', () => {
    expect(failing(publicNotice, issuedWithAddress().now)).toEqual(['last-resort', 'verified?']);
    expect(failing(publicNotice, refusedAtTheDoor().now)).toEqual(['refused-only?', 'verified?']);
    const wrong = (values: Record<string, string>) => failing(publicNotice, returned(), { values });
    expect(wrong({ reason: '楼道漏水一事找不到人' })).toEqual(['verified?', 'privacy']);
    expect(wrong({ noticeFrom: '2026-11-01' })).toEqual(['verified?', 'notice-from']);
    expect(wrong({ noticeFrom: '2021-01-01' })).toEqual(['rule', 'verified?', 'notice-from']);
  });
  it('says where it is posted', () => {
    expect(textOf(publicNotice, returned(), { values: { postedAt: '我单位公告栏' } })).toContain(
      '现依法在我单位公告栏公告送达',
    );
    const lacking = paperChecks(publicNotice, factsFor(publicNotice, returned()));
    expect(lacking.filter(({ ok, level }) => !ok && level === 'must').map(({ id }) => id)).toEqual(['field-postedAt']);
  });
  it('names the organ the letter names, whatever the settings say by then', () => {
    const renamed = {
      ...office,
      organs: office.organs.map((organ) => ({ ...organ, superior: '临江省信访事项复查复核办公室' })),
    };
    expect(textOf(publicNotice, returned(), { office: renamed })).toContain('30日内，向临江省住建厅请求复查');
    const wrong = (remedyOrgan: string) => failing(publicNotice, returned(), { values: { remedyOrgan } });
    expect(wrong('')).toEqual(['verified?', 'remedy-organ', 'remedy-as-issued?']);
    expect(wrong('临江市住建局')).toEqual(['verified?', 'remedy-organ', 'remedy-as-issued?']);
    expect(wrong('临江省信访局')).toEqual(['verified?', 'remedy-as-issued?']);
  });
  it('names the organ the 复查意见书 names, and knows the attempts to serve it', () => {
    const desk = reviewing('维持');
    const { values } = factsFor(reviewOpinion, desk.now, { values: { remedyOrgan: '临江省人民政府' } });
    const yes = { paperId: 'rp1', agreed: true, comment: '' };
    desk
      .act('draft-paper', { paperId: 'rp1', key: 'review-opinion', organId: 'bureau', about: 'r1', values }, later)
      .act('review-paper', yes, later)
      .act('sign-off-paper', yes, later)
      .act('issue-paper', { paperId: 'rp1', number, file }, later)
      .act('decide-review', { reviewId: 'r1', documentNumber: '', redoBy: null }, later)
      .act('record-service-failure', { paperId: 'rp1', way: '邮寄送达', outcome: '退回', remark: '查无此人' }, later);
    expect(textOf(publicNotice, desk.now)).toContain('30日内，向临江省人民政府请求复核');
    expect(textOf(publicNotice, desk.now)).toContain('因邮寄的文书被退回');
    expect(failing(publicNotice, desk.now)).toEqual(['verified?']);
  });
  it('tells the remedy of an answer under the simple procedure, which is reviewed as well', () => {
    const desk = answeredSimply();
    const { values } = factsFor(simpleReply, desk.now);
    desk
      .act('draft-paper', { paperId: 'sp1', key: 'simple-reply', organId: 'bureau', about: null, values }, later)
      .act('sign-off-paper', { paperId: 'sp1', agreed: true, comment: '' }, later)
      .act('issue-paper', { paperId: 'sp1', number, file }, later);
    expect(textOf(publicNotice, desk.now)).toContain('30日内，向临江省住建厅请求复查');
    expect(failing(publicNotice, desk.now, { values: { remedyOrgan: '' } })).toContain('remedy-organ');
    // Back in the ordinary procedure it is no 处理意见: T8 does not run from it.
    const back = desk.act('return-to-ordinary', { reason: '双方争议较大' }, later);
    expect(textOf(publicNotice, back.now)).not.toContain('请求复查');
  });
  it('is never made in an accusation, nor for a paper served', () => {
    const accused = { ...returned(), accusation: { accused: [{ name: '赵刚', unit: '' }], recordedOn: on } };
    expect(publicNotice.unlawful(accused, office)?.rule).toBe('《条例》第三十条第三款');
    expect(publicNotice.subjects(accused, office)).toEqual([]);
    expect(publicNotice.unlawful(deskAt('served', on).now, office)?.rule).toBe('送达规则');
  });
});

describe('envelope', () => {
  const state = issuedWithAddress().now;
  it('has the receiver above with six boxes for the postal code, and the sender below', () => {
    const values = { toPostcode: '100010', fromPostcode: '100020', fromAddress: '临江市人民路8号' };
    const face = envelopeFor(envelope, state, { values });
    expect(face.code).toBe('100010');
    expect(face.texts.map(({ lines, field }) => [field, ...lines])).toEqual([
      ['toAddress', '东湖区胜利路 1 号'],
      ['toName', '李秀英　收'],
      ['fromAddress', '临江市人民路8号'],
      ['fromName', '临江市住建局'],
      ['fromPostcode', '邮政编码 100020'],
    ]);
    expect(face).toMatchObject({ width: 220, height: 110 });
    expect(failing(envelope, state, { values })).toEqual([]);
  });
  it('leaves the fields of the sorting machine free on every size, however long the words', () => {
    const long = { toAddress: '某省某市临江县幸福街道胜利社区长江路'.repeat(3), toName: '欧阳明月'.repeat(6) };
    for (const { name, width, height } of envelopeSizes) {
      for (const values of [
        { size: name },
        { size: name, ...long, fromName: '某省某市临江县住房和城乡建设局'.repeat(2) },
      ]) {
        const { texts, ...face } = envelopeFor(envelope, state, { values });
        expect(face).toMatchObject({ width, height });
        for (const { x, y, lines, linePt, width: room, style } of texts) {
          const bottom = y + (lines.length * linePt * 25.4) / 72;
          expect(y, style).toBeGreaterThanOrEqual(envelopeRules.reading.height);
          expect(x + room, style).toBeLessThanOrEqual(width);
          expect(bottom, style).toBeLessThanOrEqual(height);
          const right = width - envelopeRules.barcode.from;
          if (x < right) expect(bottom, style).toBeLessThanOrEqual(height - envelopeRules.barcode.height);
        }
      }
    }
  });
  it('is refused where the words run into each other, with what to do', () => {
    const values = { toPostcode: '100010', fromPostcode: '100020', toAddress: '某省某市临江县幸福街道'.repeat(14) };
    expect(failing(envelope, state, { values })).toEqual(['fits']);
    expect(failing(envelope, state, { values: { ...values, size: envelopeSizes[3].name } })).toEqual([]);
  });
  it('wants codes of six digits, and says nothing of the matter outside', () => {
    expect(failing(envelope, state)).toEqual(['toPostcode?', 'fromPostcode?']);
    const values = { toPostcode: '12345', fromPostcode: '100020' };
    expect(failing(envelope, state, { values })).toEqual(['toPostcode']);
    const told = { toPostcode: '100010', fromPostcode: '100020', fromName: '临江市住建局楼道漏水专班' };
    expect(failing(envelope, state, { values: told })).toEqual(['outside']);
  });
});

describe('delivery list', () => {
  it('lists each paper not yet served with address and mail number', () => {
    const state = issuedWithAddress().now;
    expect(rowsOf(deliveryList, state, { values: { mails: 'XA12345678911' } })[1]).toBe(
      '1|李秀英|东湖区胜利路 1 号|《信访处理意见书》（临住建信〔2026〕1号）|XA12345678911',
    );
    expect(failing(deliveryList, state)).toEqual(['mail-numbers?']);
    expect(failing(deliveryList, state, { values: { mails: '1\n2' } })).toEqual(['mails', 'mail-numbers?']);
    expect(failing(deliveryList, state, { values: { mails: '1', entries: '李秀英；；处理意见书' } })).toEqual([
      'addresses',
    ]);
    expect(failing(deliveryList, state, { values: { mails: '', entries: '' } })).toEqual(['some']);
    expect(failing(deliveryList, state, { values: { mails: '1', date: '2026-11-01' } })).toEqual(['date']);
    expect(deliveryList.unlawful(deskAt('served', on).now, office)?.rule).toBe('送达规则');
  });
});

describe('the forms', () => {
  it.each([
    ['service receipt', serviceReceipt],
    ['delivery list', deliveryList],
  ] as const)('%s has rows of the full width', (_name, paper) => {
    for (const { cells } of formFor(paper, issuedWithAddress().now).rows) {
      expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(FORM_WIDTH);
    }
  });
});
