import { z } from 'zod';
import { replyWordings } from '../../papers/reply-wording';
import { keptWording } from '../../papers/wording';
import { earliest } from '../clocks/run';
import type { Cause, Refusal } from '../command';
import { newEvent } from '../events/define';
import { opinionDrafted } from '../events/opinion-drafted';
import { simpleInForce, wasHeard } from '../handling';
import { organKey } from '../organ-key';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { opinionSchema } from '../values';
import { defineCommand } from './define';
import { openHearings } from './hold-hearing';
import { acceptanceMissing, endedRefusal, findOrgan, foreignOrgan } from './refusals';

/** Art. 31(6): the petitioner is heard and the facts are looked into before anything is decided. */
function notReady(state: CaseState): Refusal | null {
  if (!wasHeard(state)) {
    return refusal(
      article('第三十一条第六项'),
      '还没有听取信访人陈述事实和理由：请接谈并封存笔录，或者登记听取了信访人陈述的调查核实',
    );
  }
  return openHearings(state).some(({ stage }) => stage === 'handling')
    ? refusal(article('第三十一条第六项'), '已经决定听证：举行或者取消后再提出处理意见')
    : null;
}

/** Acceptance, the first hearing of the petitioner, every 听证 held and 作废 come before the opinion (条例 art. 31(6)). */
function lastBeforeOpinion(state: CaseState): Cause | null {
  const heard = earliest([
    ...state.notes.map(({ startedOn }) => startedOn),
    ...state.investigations.filter(({ heardPetitioner }) => heardPetitioner).map(({ on }) => on),
  ]);
  const days: readonly (Cause | null)[] = [
    state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' },
    heard === null ? null : { on: heard, what: '听取信访人陈述' },
    // What is put right after 作废 is not from before it.
    ...state.voidedLetters.map(({ ended }) => ({ on: ended.on, what: '作废处理意见书' })),
    ...state.hearings.map(({ stage, held }) =>
      stage === 'handling' && held !== null ? { on: held.to, what: '听证' } : null,
    ),
  ];
  return days.reduce((last, day) => (day !== null && (last === null || day.on > last.on) ? day : last), null);
}

/** 拟办: the assigned handler submits the opinion, demand by demand, for review (条例 arts. 31(6), 32). */
export const submitOpinion = defineCommand({
  name: 'submit-opinion',
  label: '提交处理意见',
  article: article('第三十二条'),
  dutyBearer: 'competent-organ',
  roles: ['handler'],
  schema: z.object({ opinion: opinionSchema }),
  cause: lastBeforeOpinion,
  forbidden: (state) => {
    const before = endedRefusal(state) ?? acceptanceMissing(state);
    if (before !== null) return before;
    if (state.assignee === null) return refusal(officeRules.assignment, '请先确定承办人，由承办人拟定处理意见');
    switch (state.opinion?.stage) {
      case 'submitted':
      case 'reviewed':
        return refusal(officeRules.approval, '处理意见正在审核、签批，退回后才能修改');
      case 'signed-off':
        return refusal(officeRules.approval, '处理意见已经签批，请印发');
      case 'issued':
        return refusal(officeRules.approval, '处理意见书已经印发，不能再提交');
      default:
        return notReady(state);
    }
  },
  decide: (state, { opinion }, { actor, office, law }) => {
    if (state?.assignee?.id !== actor.officerId) {
      return refused(officeRules.assignment, `事项由 ${state?.assignee?.name ?? '他人'} 承办，处理意见由承办人提交`);
    }
    const organ = findOrgan(office, opinion.organId);
    if (organ === undefined) {
      return { ok: false, refusal: foreignOrgan(article('第三十一条'), 'opinion.organId') };
    }
    if (opinion.organId !== state.acceptance?.organ.id) {
      return refused(article('第三十一条第六项'), '处理意见应当由受理机关作出', 'opinion.organId');
    }
    // The letter may not go out so; once signed off the opinion could no longer be put right.
    if (organKey(opinion.remedyOrgan) === organKey(organ.name)) {
      const message = '复查机关不能是出具机关自己，请到设置里核对上一级机关、单位';
      return refused(article('第三十五条'), message, 'opinion.remedyOrgan');
    }
    const ids = opinion.demands.map((demand) => demand.id);
    const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (repeated !== -1) {
      return refused(article('第三十二条'), `第 ${repeated + 1} 项请求重复`, `opinion.demands.${repeated}.id`);
    }
    const turnedDown = opinion.demands.findIndex(({ outcome }) => outcome === 'reject');
    if (simpleInForce(state) && turnedDown !== -1) {
      const message = '简易办理的事项不得不予支持；确实不予支持的，先转为普通程序';
      return refused(officeRules.simple, message, `opinion.demands.${turnedDown}.outcome`);
    }
    const wording = keptWording(law.wording, replyWordings);
    return { ok: true, events: [newEvent(opinionDrafted, { opinion, ...wording })] };
  },
});
