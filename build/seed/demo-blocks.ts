import type { CommandPayload } from '#shared/case/commands/payloads';
import type { NoticeKind } from '#shared/case/facets/route';
import type { NoticeWay } from '#shared/case/notice-ways';
import type { OfficerRef, Opinion, Person } from '#shared/case/values';
import type { Step } from '../replay/drive';
import { housingBureau, petitionOffice } from './demo-office';
import type { Scene } from './demo-scene';

/** What an opinion is made of. */
export interface Answered {
  readonly title: string;
  readonly demands: string;
  readonly found: string;
  readonly opinion: string;
}

/** The outcome follows from the words of the opinion. */
export function opinionOf(matter: Answered, main: Person, handler: OfficerRef, opinionId: string): Opinion {
  const outcome = matter.opinion.includes('不予支持')
    ? 'reject'
    : matter.opinion.includes('情有可原')
      ? 'explain'
      : 'support';
  return {
    opinionId,
    organId: housingBureau.id,
    addressee: main.name,
    gist: matter.title,
    demands: [
      {
        id: 'd1',
        text: matter.demands,
        facts: matter.found || '经调查核实，您反映的情况属实。',
        outcome,
        opinion: matter.opinion || '对您的请求予以支持。',
        basis: ['《信访工作条例》第三十二条'],
      },
    ],
    remedyOrgan: housingBureau.superior,
    contactName: handler.name,
    contactPhone: housingBureau.phone,
    attachments: [],
    copiesTo: [petitionOffice.name],
  };
}

/** A notice by the housing bureau unless another organ is named. */
export const told = (
  scene: Scene,
  after: number,
  kind: NoticeKind,
  about: string | null = null,
  way: NoticeWay = '书面送达',
  organId = housingBureau.id,
): Step =>
  scene.act(after, 'give-notice', {
    noticeId: scene.id(`told-${kind}`),
    kind,
    about,
    organId,
    way,
    documentNumber: '',
    remark: '',
  });

/** What was brought to the petition office goes to the housing bureau first (条例 art. 22(1)). */
export const sentToBureau = (scene: Scene, after: number): readonly Step[] =>
  scene.matter.organ === housingBureau
    ? []
    : [
        scene.act(after, 'transfer-matter', {
          transferId: scene.id('t0'),
          organId: petitionOffice.id,
          kind: '转送',
          toOrgan: housingBureau.name,
          reason: '属于该机关职责范围',
          feedbackBy: null,
        }),
        scene.act(after, 'receive-transfer', {
          receiptId: scene.id('r0'),
          organId: housingBureau.id,
          transferId: scene.id('t0'),
          fromOrgan: petitionOffice.name,
          kind: '转送',
          documentNumber: '',
          feedbackBy: null,
        }),
      ];

/** Taken by the housing bureau, told, and given to the handler. */
export const accepted = (scene: Scene, after: number, way: NoticeWay = '书面送达'): readonly Step[] => [
  ...sentToBureau(scene, after),
  scene.act(after, 'accept-matter', { organId: housingBureau.id }),
  told(scene, after, 'accepted', null, way),
  scene.act(after, 'assign-case', { officer: scene.cast.handler }),
];

export const investigated = (scene: Scene, after: number, findings: string): Step =>
  scene.act(after, 'record-investigation', {
    investigationId: scene.id('i1'),
    way: '现场查看、调阅资料',
    persons: `${scene.main.name}、相关单位经办人员`,
    findings,
    heardPetitioner: true,
  });

/** Drafted, reviewed, signed off and issued within three days; `n` tells a first opinion from one made anew. */
export function decided(scene: Scene, after: number, found: string, opinion: string, n = 1): readonly Step[] {
  const { title, demands } = scene.matter;
  const opinionId = scene.id(`o${n}`);
  const agreed = { opinionId, agreed: true, comment: '' };
  const text = opinionOf({ title, demands, found, opinion }, scene.main, scene.cast.handler, opinionId);
  return [
    scene.act(after, 'submit-opinion', { opinion: text }),
    scene.act(after + 1, 'review-opinion', agreed),
    scene.act(after + 2, 'sign-off-opinion', agreed),
    scene.issue(after + 2, opinionId, scene.id(`p${n}`)),
  ];
}

export const served = (scene: Scene, after: number, n = 1): Step =>
  scene.act(after, 'serve-letter', {
    paperId: scene.id(`p${n}`),
    way: '直接送达',
    servedBy: scene.cast.handler.name,
    receiver: scene.main.name,
    remark: '',
  });

export const closed = (scene: Scene, after: number, reason = '处理意见书已送达信访人'): Step =>
  scene.act(after, 'close-case', { reason });

/** A request to the government above the housing bureau, and what it decided. */
export const asked = (
  scene: Scene,
  after: number,
  more: Pick<CommandPayload<'request-review'>, 'level' | 'againstId' | 'organ' | 'request'>,
  reviewId: string,
): Step => scene.act(after, 'request-review', { ...more, reviewId, organId: null });

export const reviewed = (
  scene: Scene,
  after: number,
  more: Omit<CommandPayload<'record-review-decision'>, 'redoBy'> & { readonly redoBy?: string },
): readonly Step[] => [
  scene.act(after, 'record-review-decision', { redoBy: null, ...more }),
  scene.act(after + 2, 'serve-review', {
    reviewId: more.reviewId,
    way: '邮寄送达',
    receiver: scene.main.name,
    remark: '邮件回执已收到',
  }),
];
