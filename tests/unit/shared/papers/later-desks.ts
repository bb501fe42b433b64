import { Desk, deskAt, file, opinion, person, registration, wayClass } from '../case/desk';

/** Cases at the points where papers of hearing, agreement, review, service and file are made. */
export const on = '2026-11-02';
const order = { hearingId: 'h1', stage: 'handling' as const, reason: '涉及全楼四十户' };

export const hearingOrdered = () => deskAt('assigned', on).act('order-hearing', order, { on: '2026-11-10' });
export const hearingHeld = () =>
  hearingOrdered().act(
    'hold-hearing',
    { hearingId: 'h1', from: '2026-11-18', to: '2026-11-19', chair: '周明', conclusion: '应当由维修资金支付。' },
    { on: '2026-11-19' },
  );

export const mediated = (kind: '调解' | '和解' = '调解', agreed = true) =>
  deskAt('assigned', on)
    .act(
      'start-mediation',
      { mediationId: 'm1', kind, parties: ['李秀英', '明珠物业公司'], consented: true },
      { on: '2026-11-05' },
    )
    .act(
      'end-mediation',
      {
        mediationId: 'm1',
        agreed,
        text: '明珠物业公司修复屋面防水，赔偿李秀英粉刷费3000元。',
        performBy: agreed ? '2026-12-31' : null,
      },
      { on: '2026-11-12' },
    );

const draft = (reviewId: string, result: '维持' | '撤销' | '变更' | '责令重作') => ({
  reviewId,
  result,
  facts: '原意见没有查明漏水的原因。',
  opinion: '原意见事实不清，应当重新调查。',
  basis: ['《住宅专项维修资金管理办法》第三条'],
});

const signedOff = (desk: Desk, reviewId: string): Desk => {
  const yes = { reviewId, agreed: true, comment: '' };
  return desk
    .act('check-review-opinion', yes, { on: '2026-11-11' })
    .act('sign-off-review-opinion', yes, { on: '2026-11-12' });
};

/** The bureau is asked to look at an opinion of the district's bureau; its own draft is submitted. */
export const reviewDrafted = (result: '维持' | '撤销' | '变更' | '责令重作' = '撤销') =>
  new Desk({ on })
    .act('register-visit', registration(on, { petitioners: [person({ address: '临江市东湖区一路1号' })] }))
    .act('record-earlier-opinion', {
      earlierId: 'e1',
      kind: '处理意见',
      organ: '东湖区住建局',
      documentNumber: '东住建信〔2026〕3号',
      gist: '不予支持',
      servedOn: '2026-10-20',
    })
    .act('request-review', {
      reviewId: 'r1',
      level: 'review',
      againstId: 'e1',
      organ: '临江市住建局',
      organId: 'bureau',
      request: '处理意见与事实不符，请求撤销。',
    })
    .act('submit-review-opinion', draft('r1', result), { on: '2026-11-10' });
/** The same, signed off: 复查意见书 can be written. */
export const reviewing = (...result: Parameters<typeof reviewDrafted>) => signedOff(reviewDrafted(...result), 'r1');
export const reviewIssued = () =>
  reviewing().act(
    'decide-review',
    { reviewId: 'r1', documentNumber: '临住建复〔2026〕1号', redoBy: '2026-12-31' },
    { on: '2026-11-13' },
  );
/** The bureau re-reviews an opinion of 复查 by another organ, with a hearing when asked for; its opinion is signed off. */
export const reReviewing = (hearing = false, result: '维持' | '撤销' | '变更' | '责令重作' = '维持') => {
  const desk = new Desk({ on })
    .act('register-visit', registration(on))
    .act('record-earlier-opinion', {
      earlierId: 'e2',
      kind: '复查意见',
      organ: '东湖区人民政府',
      documentNumber: '东政复查〔2026〕8号',
      gist: '维持',
      servedOn: '2026-10-20',
    })
    .act('request-review', {
      reviewId: 'r2',
      level: 're-review',
      againstId: 'e2',
      organ: '临江市住建局',
      organId: 'bureau',
      request: '复查意见没有查明事实。',
    });
  if (hearing) {
    desk
      .act('order-hearing', { ...order, stage: 're-review' }, { on: '2026-11-04' })
      .act(
        'hold-hearing',
        { hearingId: 'h1', from: '2026-11-09', to: '2026-11-09', chair: '周明', conclusion: '维持。' },
        { on: '2026-11-09' },
      );
  }
  return signedOff(desk.act('submit-review-opinion', draft('r2', result), { on: '2026-11-10' }), 'r2');
};

/** A letter issued to somebody who left an address. */
export function issuedWithAddress(): Desk {
  const yes = { opinionId: 'o1', agreed: true, comment: '' };
  return new Desk({ on })
    .act(
      'register-visit',
      registration(on, {
        petitioners: [person({ address: '东湖区胜利路 1 号', identityNumber: '110101199003072316' })],
      }),
    )
    .act('classify-matter', wayClass(6))
    .act('accept-matter', { organId: 'bureau' })
    .act('assign-case', { officer: { id: 'wang', name: '王芳' } })
    .act('record-investigation', {
      investigationId: 'i1',
      way: '现场查看',
      persons: '物业公司',
      findings: '屋面漏水属实',
      heardPetitioner: true,
    })
    .act('submit-opinion', { opinion: opinion() })
    .act('review-opinion', yes)
    .act('sign-off-opinion', yes)
    .act('issue-letter', {
      paperId: 'paper-1',
      opinionId: 'o1',
      number: { series: '临住建信', year: 2026, serial: 1 },
      file,
    });
}
export const refusedAtTheDoor = () =>
  issuedWithAddress().act(
    'record-service-failure',
    { paperId: 'paper-1', way: '直接送达', outcome: '拒收', remark: '不同意处理意见' },
    { on: '2026-11-05' },
  );
