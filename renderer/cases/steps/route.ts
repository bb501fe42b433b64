import { ownOrganAccused } from '#shared/case/accused';
import { alreadyWith } from '#shared/case/commands/record-accusation';
import { feedbackWays } from '#shared/case/events/accusation-handled';
import { adoptions } from '#shared/case/events/suggestion-studied';
import { replyWays } from '#shared/case/notice-ways';
import { formatDate } from '#shared/law/dates';
import { proceduresOfWay } from '#shared/law/procedures';
import type { Choice } from '../../ui/choice-match';
import type { StepContext } from './define';
import { choicesOf, fieldStep } from './field-step';
import { madeId, sent, whichOne } from './handling-fields';
import { ownOrgan } from './organ-field';
import { ownOrganTyped, readAccused, readOfficers, writeAccused } from './route-text';

/** 登记被检举控告人 (条例 art. 30(3)). */
export const accusationStep = fieldStep({
  name: 'record-accusation',
  dayLabel: '登记日期',
  note: () => '登记后只有知情人员能看到这个事项，材料不得转给被检举控告的人员、单位。',
  fields: [
    {
      kind: 'long',
      field: 'accused',
      label: '被检举控告的人员、单位',
      hint: ({ accused = '' }, { state, office }) =>
        `${ownOrganTyped(accused, state, office.profile)}一行写一个：“姓名，单位”；只知道单位的写单位全称`,
      initial: ({ state }) => writeAccused(state.accusation?.accused ?? []),
      rows: 3,
      required: true,
    },
    {
      kind: 'several',
      field: 'readers',
      label: '知情人员',
      hint: '您本人应当在内',
      choices: ({ office }) =>
        office.officers.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
      initial: ({ state, session, office }) =>
        (
          state.readers?.map(({ id }) => id) ?? [
            session.officerId,
            ...office.officers
              .filter(({ id, active, roles }) => active && id !== session.officerId && roles.includes('head'))
              .map(({ id }) => id),
          ]
        ).join('\n'),
      required: true,
    },
    {
      kind: 'text',
      field: 'recall',
      label: '收回材料的情况',
      hint: '材料已经到了被检举控告的单位的必填：怎样收回、何时收回',
      when: ({ accused = '' }, { state }) => alreadyWith(state, readAccused(accused)) !== null,
      max: 500,
    },
  ],
  more: ({ accused = '', readers = '' }, { office }) => ({
    accused: readAccused(accused),
    readers: readOfficers(readers, office.officers),
  }),
});

/** 报请党委和政府决定 (条例 art. 22(1)1). */
export const requestDecisionStep = fieldStep({
  name: 'request-decision',
  dayLabel: '报请日期',
  note: () => '情况重大、紧急的，及时提出建议，报请本级党委和政府决定；紧急报告（第二十五条）另行登记。',
  fields: [
    madeId('requestId'),
    { kind: 'organ', field: 'organId', label: '报请机关', of: 'petition-office' },
    { kind: 'text', field: 'to', label: '报请哪个党委、政府', max: 100, required: true },
    { kind: 'long', field: 'proposal', label: '建议', rows: 4, required: true },
  ],
  more: sent('requestId'),
});

/** 办理检举控告 (条例 art. 30(1)). */
export const handleAccusationStep = fieldStep({
  name: 'handle-accusation',
  dayLabel: '办结日期',
  note: ({ state, office }) =>
    `只在知情人员范围内办理；办理结果和反馈内容不得透露给被检举控告的人员、单位。${ownOrganAccused(state, office.profile) ?? ''}`,
  fields: [
    { kind: 'organ', field: 'organId', label: '办理机关', of: 'competent-organ' },
    { kind: 'text', field: 'basis', label: '办理依据', hint: '所依的党规、法律、纪律规定', max: 500, required: true },
    { kind: 'long', field: 'result', label: '办理结果', rows: 4, required: true },
    {
      kind: 'choice',
      field: 'feedbackWay',
      label: '怎样向检举控告人反馈',
      choices: choicesOf(feedbackWays),
      required: true,
    },
    {
      kind: 'long',
      field: 'feedback',
      label: '反馈内容',
      when: ({ feedbackWay }) => feedbackWay !== '未留联系方式，无法反馈',
      required: true,
    },
  ],
  more: ({ feedbackWay, feedback = '' }) => ({
    feedback: feedbackWay === '未留联系方式，无法反馈' ? '' : feedback,
  }),
});

/** 通报干部问题 (条例 art. 30(2)). */
export const reportCadreStep = fieldStep({
  name: 'report-cadre',
  dayLabel: '通报日期',
  fields: [
    { kind: 'organ', field: 'organId', label: '通报机关', of: 'petition-office' },
    { kind: 'text', field: 'to', label: '通报哪个组织（人事）部门', hint: '按干部管理权限', max: 100, required: true },
    { kind: 'long', field: 'gist', label: '通报内容', rows: 4, required: true },
    { kind: 'yes', field: 'major', label: '属于重大情况' },
    {
      kind: 'lines',
      field: 'alsoTo',
      label: '同时报送',
      initial: '党委主要负责同志\n分管组织（人事）工作的负责同志',
      when: ({ major }) => major === 'yes',
      required: true,
    },
  ],
  more: ({ major }) => (major === 'yes' ? {} : { alsoTo: [] }),
});

/** 导入其他程序 (条例 art. 31(1)-(5)). */
export const guideStep = fieldStep({
  name: 'guide-to-procedure',
  dayLabel: '引导日期',
  note: ({ state }) =>
    state.classification?.way === 5
      ? '由本机关依法查处、履行保护职责或者答复，办完登记程序结果。'
      : '按法律规定的程序办理，不作信访受理，不计算60日；随后应当书面告知信访人。',
  fields: [
    madeId('guidanceId'),
    { kind: 'organ', field: 'organId', label: '引导机关', of: 'competent-organ' },
    {
      kind: 'choice',
      field: 'procedure',
      label: '适用什么程序',
      choices: ({ state }) =>
        proceduresOfWay(state.classification?.way ?? null).map(({ name, basis }) => ({
          value: name,
          label: name,
          hint: basis,
        })),
      free: true,
      required: true,
    },
    {
      kind: 'text',
      field: 'handledBy',
      label: '由哪个机关办理',
      initial: (context) =>
        context.state.classification?.way === 5 ? (ownOrgan(context, 'competent-organ')?.name ?? '') : '',
      max: 100,
      required: true,
    },
    {
      kind: 'text',
      field: 'basis',
      label: '依据',
      hint: ({ procedure }, { state }) =>
        proceduresOfWay(state.classification?.way ?? null).find(({ name }) => name === procedure)?.basis ??
        '规定这个程序的法律、法规',
      max: 500,
      required: true,
    },
    {
      kind: 'date',
      field: 'namedDue',
      label: '该程序的最后一天',
      hint: '法律没有规定期限或者不清楚的，不填',
      nullable: true,
    },
  ],
  more: sent('guidanceId'),
});

const openGuidances = ({ state }: StepContext): readonly Choice[] =>
  state.guidances
    .filter(({ result }) => result === null)
    .map(({ guidanceId, procedure, handledBy, guidedOn }) => ({
      value: guidanceId,
      label: `${formatDate(guidedOn)}导入${procedure}（${handledBy}）`,
    }));

/** 程序结果. */
export const procedureResultStep = fieldStep({
  name: 'record-procedure-result',
  dayLabel: '得到结果的日期',
  fields: [
    whichOne('guidanceId', '哪个程序', openGuidances),
    { kind: 'long', field: 'text', label: '办理结果', rows: 4, required: true },
  ],
  more: sent('guidanceId'),
});

/** 研究论证建议 (条例 art. 29). */
export const studySuggestionStep = fieldStep({
  name: 'study-suggestion',
  dayLabel: '研究论证日期',
  fields: [
    { kind: 'organ', field: 'organId', label: '研究论证的机关', of: 'competent-organ' },
    { kind: 'long', field: 'findings', label: '研究论证情况', rows: 4, required: true },
    { kind: 'choice', field: 'adoption', label: '结论', choices: choicesOf(adoptions), required: true },
    {
      kind: 'long',
      field: 'measures',
      label: '采取的措施',
      hint: '采纳、部分采纳的必填',
    },
  ],
});

/** 回复建议. */
export const replySuggestionStep = fieldStep({
  name: 'reply-suggestion',
  dayLabel: '回复日期',
  fields: [
    {
      kind: 'long',
      field: 'text',
      label: '回复内容',
      initial: ({ state }) =>
        state.suggestion === null
          ? ''
          : `您的意见建议${state.suggestion.adoption}。${state.suggestion.measures}`.trim(),
      rows: 4,
      required: true,
    },
    { kind: 'choice', field: 'way', label: '回复方式', choices: choicesOf(replyWays), initial: '书面', required: true },
  ],
});
