import { registrationNumber } from '../case/numbers';
import { personName } from '../case/petitioners';
import { article, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { definePaper } from './define';
import { extensionDays, extensionOf } from './extension-parts';
import { check, dateWords, noticeChecks, PRACTICE, secretRefusal, textField } from './notice-kit';
import { gistOf } from './notice-parts';
import { SIGN_AND_DATE, slipBlock, slipLabel, slipLine, slipPair, slipRow } from './slip-parts';
import { cleanLine } from './text';
import { say, sentence } from './wording';

const foot = sentence(
  'extension-approval:foot',
  '延期审批表：说明',
  '依据：《信访工作条例》第三十四条。本表随卷归档。',
  {},
);

/** 延期审批表 (条例 art. 34): the handler's proposal and the decision of the head of the organ, for the file. */
export const extensionApproval = definePaper({
  key: 'extension-approval',
  name: '延期审批表',
  basis: article('第三十四条'),
  format: 'form',
  recipient: 'file',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: (state) =>
    state.secret !== null
      ? []
      : state.extensions.map(({ extensionId, proposedOn, days }) => ({
          about: extensionId,
          label: `${formatDate(proposedOn)}申请延长${days}日`,
        })),
  unlawful: (state) => {
    const secret = secretRefusal(state);
    if (secret !== null) return secret;
    return state.extensions.length > 0
      ? null
      : refusal(article('第三十四条'), '还没有申请延期，不能制作延期审批表；先由承办人申请延期');
  },
  fields: [
    textField('reason', '申请延期的理由', true, ({ state, about }) => extensionOf(state, about)?.reason ?? ''),
    textField('progress', '已经开展的工作', false, ({ state }) =>
      state.investigations.map(({ on, way, findings }) => `${formatDate(on)}${way}：${findings}`).join('\n'),
    ),
  ],
  wordings: [foot],
  build: (facts) => {
    const { state, organ, about, values } = facts;
    const extension = extensionOf(state, about);
    const days = extension === undefined ? null : extensionDays(facts, extension);
    const accepted = state.acceptance;
    const decided = extension?.decision ?? null;
    const verdict =
      decided === null
        ? ['□同意　　□不同意', '', SIGN_AND_DATE]
        : [
            `${decided.agreed ? '同意延期' : '不同意延期'}${decided.comment.trim() === '' ? '' : `：${cleanLine(decided.comment)}`}`,
            `${cleanLine(decided.by.name)}　${formatDate(decided.on)}`,
            SIGN_AND_DATE,
          ];
    return {
      kind: 'form',
      name: '延期审批表',
      title: '信访事项延期办理审批表',
      head: {
        left: `办理机关：${cleanLine(organ.name)}`,
        right: `登记编号：${state.registration === null ? '' : registrationNumber(state.registration)}`,
      },
      rows: [
        slipPair(
          ['信访人', state.petitioners.map(personName).join('、')],
          ['受理日期', accepted === null ? '' : formatDate(accepted.acceptedOn)],
        ),
        slipRow(14, slipLabel('信访事项'), slipLine(gistOf(state))),
        slipPair(
          ['原办结期限', dateWords(days?.before ?? null, '原办结期限')],
          ['申请延长', extension === undefined ? '' : `${extension.days}日`],
        ),
        slipPair(
          ['延长后的期限', dateWords(days?.after ?? null, '延长后的期限')],
          ['累计延长', days === null ? '' : `${days.total}日（最多${days.atMost ?? 0}日）`],
        ),
        slipRow(40, slipLabel('已开展的工作'), slipBlock(values.progress ?? '', 'progress')),
        slipRow(50, slipLabel('延期理由'), slipBlock(values.reason ?? '', 'reason')),
        slipRow(
          20,
          slipLabel('承办人'),
          slipBlock(
            extension === undefined
              ? SIGN_AND_DATE
              : `${cleanLine(extension.proposedBy.name)}　${formatDate(extension.proposedOn)}申请\n${SIGN_AND_DATE}`,
          ),
        ),
        slipRow(32, slipLabel('负责人审批'), { ...slipBlock(''), text: verdict.filter((text) => text !== '') }),
      ],
      foot: [say(facts, foot, {})],
      signature: [],
    };
  },
  checks: (facts) => {
    const extension = extensionOf(facts.state, facts.about);
    const days = extension === undefined ? null : extensionDays(facts, extension);
    const told =
      extension === undefined
        ? null
        : { organ: facts.state.acceptance?.organ ?? null, since: extension.proposedOn, what: '申请延期' };
    return [
      ...noticeChecks(facts, told).filter(({ id }) => id !== 'address' && id !== 'phone'),
      check(
        'days',
        days === null || days.atMost === null || days.total <= days.atMost,
        ['延长的日数在规定以内', `延长累计${days?.total ?? 0}日，超过规定的${days?.atMost ?? 0}日`],
        article('第三十四条'),
      ),
      check(
        'own-approval',
        extension?.decision?.by.id !== extension?.proposedBy.id || extension?.decision == null,
        ['申请人和审批人不是同一人', '申请人和审批人是同一人，建议由其他单位负责人审批'],
        PRACTICE,
        { level: 'should' },
      ),
    ];
  },
});
