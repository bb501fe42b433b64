import { registrationNumber } from '../case/numbers';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts } from './define';
import { materialLines } from './material-lines';
import type { FormCell } from './model';
import { check, noticeChecks, PRACTICE, secretRefusal, textField } from './notice-kit';
import { addresseeOf, gistOf, missing } from './notice-parts';
import { slipDate, slipLabel, slipLine, slipPair, slipRow } from './slip-parts';
import { cleanLine } from './text';
import { say, sentence } from './wording';

const columns = { number: 14, name: 72, pages: 16, kind: 26, remark: 28 } as const;
const half = { label: 30, value: 48 } as const;

/** One thing a line: what was typed in running text is cut at semicolons and 、. */
const perLine = (text: string): string =>
  text
    .split(/[\n；;、]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');

/** Papers handed over on the occasion the receipt is for: at registration, in an interview, as a supplement. */
function handedOver({ state, about }: Omit<PaperFacts, 'values'>): string {
  if (about === null) return state.matter.papersHandedOver;
  const note = state.notes.find(({ noteId }) => noteId === about);
  return note?.papersHandedOver ?? state.supplements.find((each) => each.supplementId === about)?.received?.text ?? '';
}

const dayOf = ({ state, about }: Omit<PaperFacts, 'values'>) =>
  state.notes.find(({ noteId }) => noteId === about)?.startedOn ??
  state.supplements.find(({ supplementId }) => supplementId === about)?.received?.on ??
  state.openedOn;

const centred = (text: string, width: number, field?: string): FormCell => ({
  ...slipLine(text, width, field),
  align: 'centre',
});

const copiesFoot = sentence(
  'material-receipt:copies',
  '材料清单回执：份数',
  '经办人：{承办人}。本清单一式两份，提交人、接收机关各执一份。',
  { 承办人: '承办人姓名' },
);

const truthFoot = sentence(
  'material-receipt:truth',
  '材料清单回执：真实性',
  '信访人对所提供材料内容的真实性负责（《信访工作条例》第十九条第二款）。',
  {},
);

/** 材料清单回执: what was handed over, pages, original or copy, signed by both sides; one for each. */
export const materialReceipt = definePaper({
  key: 'material-receipt',
  name: '材料清单回执',
  basis: article('第十九条'),
  format: 'form',
  recipient: 'petitioner',
  copies: 2,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: (state) =>
    state.secret !== null
      ? []
      : [
          { about: null, label: '登记时递交的材料' },
          ...state.notes
            .filter(({ papersHandedOver }) => papersHandedOver.trim() !== '')
            .map(({ noteId, startedOn }) => ({ about: noteId, label: `${formatDate(startedOn)}接谈时递交的材料` })),
          ...state.supplements.flatMap(({ supplementId, received }) =>
            received === null ? [] : [{ about: supplementId, label: `${formatDate(received.on)}补充的材料` }],
          ),
        ],
  unlawful: (state) => secretRefusal(state),
  fields: [
    textField(
      'items',
      '材料清单（一行一项：名称，页数，原件或者复印件，备注）',
      true,
      (facts) => perLine(handedOver(facts)),
      {
        kind: 'lines',
        hint: '例如：房屋所有权证，3页，复印件',
      },
    ),
    textField('giver', '提交人', true, ({ state }) => addresseeOf(state), { kind: 'line' }),
  ],
  wordings: [copiesFoot, truthFoot],
  build: (facts) => {
    const { state, organ, values, officerName } = facts;
    const lines = materialLines(values.items ?? '');
    const pages = lines.reduce((sum, line) => sum + (line.pages ?? 0), 0);
    const phrase = `共${lines.length}份${pages}页`;
    return {
      kind: 'form',
      name: '材料清单回执',
      title: '信访材料清单（回执）',
      head: {
        left: `接收机关：${cleanLine(organ.name)}`,
        right: `登记编号：${state.registration === null ? '' : registrationNumber(state.registration)}`,
      },
      rows: [
        slipPair(['提交人', values.giver ?? ''], ['接收日期', formatDate(dayOf(facts))]),
        slipRow(14, slipLabel('信访事项'), slipLine(gistOf(state))),
        slipRow(
          10,
          slipLabel('序号', columns.number),
          slipLabel('材料名称', columns.name),
          slipLabel('页数', columns.pages),
          slipLabel('原件/复印件', columns.kind),
          slipLabel('备注', columns.remark),
        ),
        ...lines.map((line, index) =>
          slipRow(
            10,
            centred(String(index + 1), columns.number),
            slipLine(line.name, columns.name, 'items'),
            centred(line.pages === null ? '' : String(line.pages), columns.pages, 'items'),
            centred(line.kind ?? '', columns.kind, 'items'),
            slipLine(line.remark, columns.remark, 'items'),
          ),
        ),
        slipRow(11, slipLabel('合计'), slipLine(lines.length === 0 ? missing('材料清单') : `${phrase}（以下空白）`)),
        slipRow(
          18,
          slipLabel('提交人签名', half.label),
          slipLine('', half.value),
          slipLabel('接收人签名', half.label),
          slipLine('', half.value),
        ),
        slipRow(
          11,
          slipLabel('日期', half.label),
          slipDate(half.value),
          slipLabel('日期', half.label),
          slipDate(half.value),
        ),
      ],
      foot: [say(facts, copiesFoot, { 承办人: cleanLine(officerName) }), say(facts, truthFoot, {})],
      signature: [],
    };
  },
  checks: (facts) => {
    const lines = materialLines(facts.values.items ?? '');
    const named = (wanted: (line: (typeof lines)[number]) => boolean): string =>
      lines.flatMap((line, index) => (wanted(line) ? [`第${index + 1}项`] : [])).join('、');
    const noPages = named(({ pages }) => pages === null || pages === 0);
    const noKind = named(({ kind }) => kind === null);
    return [
      ...noticeChecks(facts, { organ: null, since: dayOf(facts), what: '收到材料' }).filter(
        ({ id }) => id !== 'address' && id !== 'phone',
      ),
      check('items', lines.length > 0, [`清单共${lines.length}项`, '清单还没有写材料'], PRACTICE, { field: 'items' }),
      check('pages', noPages === '', ['每项都写明了页数', `${noPages}没有写明页数`], PRACTICE, { field: 'items' }),
      check('kinds', noKind === '', ['每项都写明了原件或者复印件', `${noKind}没有写明是原件还是复印件`], PRACTICE, {
        field: 'items',
      }),
      check(
        'originals',
        lines.every(({ kind }) => kind !== '原件'),
        ['没有留存原件', '留存了原件；需要退还的，核对后留复印件，并在备注里写明'],
        PRACTICE,
        { field: 'items', level: 'should' },
      ),
    ];
  },
});
