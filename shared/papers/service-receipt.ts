import { officeRules, refusal } from '../case/rules';
import { serviceWays } from '../case/values';
import { formatDate, isLocalDate } from '../law/dates';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { block, FORM_WIDTH, LABEL_WIDTH, label, pairRow, row, wideRow } from './form-parts';
import { line } from './hearing-parts';
import { cited, reachable } from './issued-papers';
import type { FormRow } from './model';
import { check, textField } from './notice-kit';
import { missing } from './notice-parts';
import { lineOr, listed, paperDay, registrationOf, secretRefusal, senderCheck, written } from './organ-kit';
import { organReceiver, receiptOf, receiptReceiver, receiptSubjects } from './receipt-subjects';
import { cleanLine, inLine, paragraphsOf } from './text';
import { say, sentence } from './wording';

const SOURCE = '《民事诉讼法》第八十七条至第九十五条（参照）';

/** Where the receiver is found: at his address, or at the organ itself. */
const placeOf = (facts: Omit<PaperFacts, 'values'>): string =>
  organReceiver(facts) ?? reachable(facts.state, receiptReceiver(facts))?.address ?? '';

const NOT_REFUSED = '没有拒收';

const refusedBy = (facts: PaperFacts): boolean => cleanLine(written(facts, 'refusal')) !== '';

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const issued = receiptOf(facts);
  const servedOn = written(facts, 'servedOn');
  const senders = listed(facts, 'senders');
  const left = written(facts, 'way') === '留置送达';
  const witnessed = listed(facts, 'witness').length > 0;
  return [
    senderCheck(facts, issued?.organ ?? null),
    check(
      'served-on',
      servedOn === '' || (isLocalDate(servedOn) && issued !== null && servedOn >= issued.issuedOn),
      ['送达日期不早于印发日期', '送达日期早于印发日期，或者不是日期，请核对'],
      '日期先后',
      { field: 'servedOn' },
    ),
    check(
      'as-recorded',
      issued?.service == null || servedOn === '' || servedOn === issued.service.servedOn,
      ['与登记的送达日期一致', `登记的送达日期是${formatDate(issued?.service?.servedOn ?? paperDay(facts))}，请核对`],
      officeRules.service,
      { field: 'servedOn', level: 'should' },
    ),
    check('two-senders', senders.length >= 2, ['由两人送达', '直接送达、留置送达宜由两人进行，一行写一人'], SOURCE, {
      field: 'senders',
      level: 'should',
    }),
    check(
      'refusal-witness',
      !refusedBy(facts) || witnessed,
      [refusedBy(facts) ? '已写明见证人' : NOT_REFUSED, '拒收的，请写明见证人姓名，或者拍照、录像的情况'],
      SOURCE,
      { field: 'witness' },
    ),
    check(
      'refusal-date',
      !refusedBy(facts) || isLocalDate(written(facts, 'refusedOn')),
      [refusedBy(facts) ? '已写明拒收日期' : NOT_REFUSED, '拒收的，请填写拒收日期'],
      SOURCE,
      { field: 'refusedOn' },
    ),
    check(
      'left-behind',
      !left || (refusedBy(facts) && witnessed),
      [left ? '留置送达的原因和见证情况已写明' : '不是留置送达', '留置送达的，请写明拒收事由和见证人'],
      SOURCE,
      { field: 'refusal' },
    ),
  ];
}

const signFoot = sentence(
  'service-receipt:sign',
  '送达回证：签收',
  '受送达人在本回证上签名并注明收到日期；由他人代收的，代收人签名并写明与受送达人的关系。',
  {},
);

const fileFoot = sentence('service-receipt:file', '送达回证：存卷', '本回证由送达人带回存卷。', {});

/** 送达回证 for one issued paper; what is not yet known is filled by hand (民事诉讼法 arts. 87-95 by analogy). */
export const serviceReceipt = definePaper({
  key: 'service-receipt',
  name: '送达回证',
  basis: SOURCE,
  format: 'form',
  recipient: 'file',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: receiptSubjects,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (receiptSubjects(state, office).length > 0
      ? null
      : refusal(officeRules.service, '还没有印发的文书，没有可以送达的')),
  fields: [
    line('documents', '送达文书名称、文号和份数', true, (facts) => documentWords(facts), {
      kind: 'lines',
      hint: '一行写一件',
    }),
    line('person', '受送达人', true, receiptReceiver),
    line('place', '送达地点', true, placeOf),
    line('way', '送达方式', true, (facts) => receiptOf(facts)?.service?.way ?? '直接送达', {
      kind: 'choice',
      choices: serviceWays,
    }),
    line('senders', '送达人', true, ({ officerName, ...facts }) => receiptOf(facts)?.service?.servedBy ?? officerName, {
      kind: 'lines',
      hint: '一行写一人，一般两人',
    }),
    line('servedOn', '送达日期', false, (facts) => receiptOf(facts)?.service?.servedOn ?? '', {
      kind: 'date',
      hint: '可以留空，由受送达人手写',
    }),
    line('receiver', '代收人及与受送达人的关系', false, (facts) => receiverWords(facts)),
    textField('refusal', '拒收事由', false, (facts) => {
      const attempt = refusedAttempt(facts);
      return attempt?.remark ?? leftBehind(facts)?.remark ?? '';
    }),
    line('refusedOn', '拒收日期', false, (facts) => refusedAttempt(facts)?.on ?? leftBehind(facts)?.servedOn ?? '', {
      kind: 'date',
    }),
    line('witness', '见证人', false, (facts) => receiptOf(facts)?.service?.witness ?? '', {
      kind: 'lines',
      hint: '一行写一人，或者写明拍照、录像的情况',
    }),
    line('remark', '备注', false, (facts) => remarkWords(facts)),
  ],
  wordings: [signFoot, fileFoot],
  build: (facts) => {
    const day = (key: string): string => {
      const date = written(facts, key);
      return isLocalDate(date) ? formatDate(date) : '　　年　月　日';
    };
    const documents = paragraphsOf(facts.values.documents ?? '');
    return {
      kind: 'form',
      name: '送达回证',
      title: '送达回证',
      head: { left: `送达机关：${cleanLine(facts.organ.name)}`, right: `登记编号：${registrationOf(facts.state)}` },
      rows: [
        row(
          24,
          label('送达文书'),
          block(
            documents.length === 0 ? missing('文书名称、文号和份数') : documents.join('\n'),
            FORM_WIDTH - LABEL_WIDTH,
            'documents',
          ),
        ),
        wideRow('受送达人', lineOr(facts, 'person', '受送达人'), 12, 'person'),
        wideRow('送达地点', lineOr(facts, 'place', '送达地点'), 14, 'place'),
        pairRow(['送达方式', written(facts, 'way'), 'way'], ['送达日期', day('servedOn'), 'servedOn']),
        signed(facts, wideRow('受送达人签名', '', 18), '本人'),
        signed(facts, wideRow('代收人签名', written(facts, 'receiver'), 18, 'receiver'), '他人'),
        wideRow(
          '拒收事由',
          refusedBy(facts) ? `${written(facts, 'refusal')}\n拒收日期：${day('refusedOn')}` : '',
          24,
          'refusal',
        ),
        wideRow('见证人签名', inLine(listed(facts, 'witness')), 18, 'witness'),
        wideRow('送达人签名', inLine(listed(facts, 'senders')), 18, 'senders'),
        wideRow('备注', written(facts, 'remark'), 18, 'remark'),
      ],
      foot: [say(facts, signFoot, {}), say(facts, fileFoot, {})],
      signature: [cleanLine(facts.organ.name), '（印章）'],
    };
  },
  checks,
});

type Around = Parameters<typeof receiptOf>[0];

const refusedAttempt = (facts: Around) => receiptOf(facts)?.attempts.find(({ outcome }) => outcome === '拒收') ?? null;

const leftBehind = (facts: Around) => {
  const service = receiptOf(facts)?.service ?? null;
  return service?.way === '留置送达' ? service : null;
};

/** The remark of the service; that of a paper left behind is the reason of the refusal and stands there. */
function remarkWords(facts: Around): string {
  const service = receiptOf(facts)?.service ?? null;
  if (service === null || service.way === '留置送达') return '';
  const notice =
    service.noticeFrom == null
      ? ''
      : `${formatDate(service.noticeFrom)}发出公告，${formatDate(service.servedOn)}公告期满视为送达`;
  return [notice, cleanLine(service.remark ?? '')].filter((part) => part !== '').join('；');
}

/** Room of a signature in its row. */
const SIGNATURE = { width: 60, height: 16 } as const;

/** The row with the signature given on the screen, where it is this one's to sign. */
function signed(facts: PaperFacts, unsigned: FormRow, whose: '本人' | '他人'): FormRow {
  const service = receiptOf(facts)?.service ?? null;
  const proof = service?.proof;
  if (service === null || proof?.kind !== 'signature') return unsigned;
  const own = (service.receiverIs ?? '本人') === '本人' || service.receiverIs === '';
  if (own !== (whose === '本人')) return unsigned;
  const image = { hash: proof.hash, description: `${cleanLine(service.receiver)}的签名`, ...SIGNATURE };
  return {
    ...unsigned,
    cells: unsigned.cells.map((cell) => (cell.role === 'value' ? { ...cell, image } : cell)),
  };
}

function documentWords(facts: Parameters<typeof receiptOf>[0]): string {
  const issued = receiptOf(facts);
  return issued === null ? '' : `${cited(issued)}一份`;
}

/** Who took it when it was not the petitioner himself. */
function receiverWords(facts: Parameters<typeof receiptOf>[0]): string {
  const service = receiptOf(facts)?.service ?? null;
  const relation = service?.receiverIs ?? '';
  return service === null || relation === '' || relation === '本人'
    ? ''
    : `${cleanLine(service.receiver)}（${relation}）`;
}
