import { z } from 'zod';
import { type NoticeExcuseId, noticeExcuseIds, noticeExcusesOn } from '../../law/notice-excuses';
import { newEvent } from '../events/define';
import { noticeKindSchema, noticeRecorded } from '../events/notice-recorded';
import { closedAndNothingOwed, findSubject, noticeCause } from '../notice-checks';
import type { Organ } from '../office';
import { article, officeRules, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/** Art. 23(4) speaks to these organs alone; the settings say which they are. */
const of = (organ: Organ, branch: Organ['branch'], whose: string): string | null =>
  organ.branch === branch ? null : `只有${whose}，告知才按有关规定执行；${organ.name}在设置里没有列为${branch}`;

/** Why what is on record contradicts a ground; null when it does not. */
const contradictions: Readonly<Record<NoticeExcuseId, (state: CaseState, organ: Organ) => string | null>> = {
  'unclear-address': ({ petitioners }) =>
    petitioners.some(({ name, address }) => name !== '' && (address ?? '') !== '')
      ? '登记的信访人姓名、住址都清楚，应当书面告知'
      : null,
  'judicial-rules': ({ classification }, organ) =>
    classification?.way !== 1
      ? '事项没有分类为第三十一条第一项，不适用政法部门的告知规定'
      : of(organ, '政法部门', '政法部门处理涉及诉讼权利救济事项'),
  'discipline-rules': ({ classification }, organ) =>
    classification?.purpose !== '检举控告'
      ? '事项不是检举控告，不适用纪检监察机关的告知规定'
      : of(organ, '纪检监察机关', '纪检监察机关处理检举控告事项'),
};

/** 免予告知: a notice that is lawfully not owed, on a ground of the dated list (条例 art. 23(2)(4)). */
export const excuseNotice = defineCommand({
  name: 'excuse-notice',
  label: '记录免予告知',
  article: article('第二十三条第二款、第四款'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    noticeId: idSchema,
    kind: noticeKindSchema,
    about: idSchema.nullable(),
    organId: idSchema,
    ground: z.enum(noticeExcuseIds),
    remark: shortText('备注', 500),
  }),
  cause: noticeCause,
  forbidden: (state) => (closedAndNothingOwed(state) ? closedRefusal(state) : null),
  decide: (state, { organId, ground, ...payload }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined || state === null) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (state.notices.some(({ noticeId }) => noticeId === payload.noticeId)) {
      return refused(officeRules.existence, '这条记录已经登记过', 'noticeId');
    }
    const excuse = noticeExcusesOn(occurredOn).find(({ id }) => id === ground);
    if (excuse === undefined) return refused(article('第二十三条'), '这个理由当时还不能适用', 'ground');
    const contradicted = contradictions[ground](state, organ);
    if (contradicted !== null) return refused(excuse.article, contradicted, 'ground');
    const found = findSubject(state, payload, organ, true);
    if (!found.ok) return found;
    const notice = {
      ...payload,
      about: found.subject.about,
      outcome: 'excused' as const,
      organ: { id: organ.id, name: organ.name },
      way: `${excuse.text}（${excuse.article}）`,
      documentNumber: '',
    };
    return { ok: true, events: [newEvent(noticeRecorded, notice)] };
  },
});
