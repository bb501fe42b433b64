import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import { addDays, type LocalDate } from '#shared/law/dates';
import { commandStep, type Step } from '../replay/drive';
import { instantOf } from '../replay/record';
import { opinionOf } from './demo-blocks';
import type { DemoMatter, Life } from './demo-matters';
import { demoOffice, housingBureau, petitionOffice } from './demo-office';
import { type Cast, inventedPerson } from './demo-scene';

/** The order of the ordinary path; a life includes everything before it. */
const ordinary: readonly Life[] = [
  'registered',
  'heard',
  'classified',
  'accepted',
  'assigned',
  'drafted',
  'reviewed',
  'signed-off',
  'issued',
  'served',
  'closed',
];

/** The life of one invented matter up to where it stands `today`. Deterministic: ids and people follow from `index`. */
export function demoPath(
  matter: DemoMatter,
  index: number,
  today: LocalDate,
  cast: Pick<Cast, 'receiver' | 'handler'>,
): readonly Step[] {
  const caseId = `demo-${String(index + 1).padStart(2, '0')}`;
  const people = Array.from({ length: Math.min(matter.headcount, 3) }, (_, at) => inventedPerson(`${index}-${at}`, at));
  const main = people[0];
  if (!main) throw new Error('a matter needs somebody who came');
  const came = addDays(today, -matter.daysAgo);
  const hour = 9 + (index % 3);
  // Day `after` days later, never after today; minutes keep the order of a day.
  const at = (after: number, minute: number): string => {
    const day = addDays(came, after);
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    return day < today ? instantOf(day, time) : instantOf(today, '08:00', index * 60 + minute);
  };
  const send = <N extends CommandName>(when: string, name: N, payload: CommandPayload<N>): Step =>
    commandStep(when, caseId, `${name}`, name, payload);

  const handledHere = ordinary.indexOf(matter.life) >= ordinary.indexOf('accepted');
  const brought =
    handledHere || matter.life === 'returned' || matter.life === 'answered' ? housingBureau.id : petitionOffice.id;
  const opening = send(at(0, 0), 'register-visit', {
    visit: {
      visitId: `${caseId}-v1`,
      form: '来访',
      receivedOn: came,
      receivedAt: `${String(hour).padStart(2, '0')}:00`,
      place: demoOffice.receptionPlace,
      headcount: matter.headcount,
      petitioners: people,
      receiverId: cast.receiver.id,
      receiverName: cast.receiver.name,
    },
    matter: {
      title: matter.title,
      demands: matter.demands,
      facts: matter.facts,
      history: '',
      papersHandedOver: '',
    },
    notSameAs: [],
    // What is handled by the bureau was brought to it; the rest to the petition office.
    organId: brought,
  });

  const spot = { asked: '咨询', answered: '当场答复', guided: '引导' } as const;
  if (matter.life === 'asked' || matter.life === 'answered' || matter.life === 'guided') {
    return [
      opening,
      send(at(0, 5), 'answer-on-the-spot', {
        organId: brought,
        kind: spot[matter.life],
        written: matter.life === 'answered',
        answer: matter.opinion,
        guidedTo: matter.life === 'guided' ? '安澜市人民法院诉讼服务中心' : '',
      }),
    ];
  }

  const note = send(at(0, 20), 'seal-interview', {
    note: {
      noteId: `${caseId}-n1`,
      visitId: `${caseId}-v1`,
      place: demoOffice.receptionPlace,
      startedOn: came,
      startedAt: `${String(hour).padStart(2, '0')}:02`,
      endedAt: `${String(hour).padStart(2, '0')}:20`,
      receiverName: cast.receiver.name,
      recorderName: cast.receiver.name,
      visitorNames: people.map((person) => person.name).join('、'),
      entries: [
        { id: 'e1', at: `${String(hour).padStart(2, '0')}:02`, kind: '问', text: '请说明您反映的事项和请求。' },
        { id: 'e2', at: `${String(hour).padStart(2, '0')}:04`, kind: '答', text: matter.demands },
        { id: 'e3', at: `${String(hour).padStart(2, '0')}:09`, kind: '问', text: '请说明事实和理由。' },
        { id: 'e4', at: `${String(hour).padStart(2, '0')}:11`, kind: '答', text: matter.facts || '没有补充。' },
      ],
      papersHandedOver: '',
    },
    confirmation: { way: '本人签名', remark: '' },
  });
  const classified = send(at(0, 30), 'classify-matter', {
    purpose: matter.purpose,
    contentClass: [...matter.contentClass],
    place: { name: '安澜市' },
    way: matter.purpose === '申诉' || matter.purpose === '求决' ? 6 : null,
  });

  if (matter.life === 'transferred' || matter.life === 'transferred-answered') {
    const transferId = `${caseId}-t1`;
    const transferred = send(at(2, 0), 'transfer-matter', {
      transferId,
      organId: petitionOffice.id,
      kind: '转送',
      toOrgan: targetOf(matter),
      reason: '该事项属于该机关职责范围',
      feedbackBy: null,
    });
    const answered = send(at(24, 0), 'record-other-opinion', {
      transferId,
      documentNumber: '安市监信答〔2026〕16号',
      summary: '经组织调解，商家退还预付卡余额，双方签订和解协议。',
      servedOn: addDays(came, 22),
    });
    if (matter.life === 'transferred') return [opening, note, classified, transferred];
    // Thought fit for the simple procedure at the window, and not so after a second look.
    const suggested = send(at(0, 40), 'suggest-simple', {
      organId: petitionOffice.id,
      condition: 'clear',
      explanation: '',
    });
    const withdrawn = send(at(1, 0), 'withdraw-simple-suggestion', { reason: '商家不认可余额，双方争议较大' });
    return [opening, note, classified, suggested, withdrawn, transferred, answered];
  }

  const opinionId = `${caseId}-o1`;
  const paperId = `${caseId}-p1`;
  const agreed = { opinionId, agreed: true, comment: '' };
  const served = {
    paperId,
    way: '直接送达' as const,
    servedBy: cast.handler.name,
    receiver: main.name,
    remark: '',
  };
  const told = {
    noticeId: `${caseId}-told`,
    kind: 'accepted' as const,
    about: null,
    organId: housingBureau.id,
    way: '书面送达' as const,
    documentNumber: '',
    remark: '',
  };
  const byLife: ReadonlyMap<Life, Step | readonly Step[]> = new Map<Life, Step | readonly Step[]>([
    ['registered', opening],
    ['heard', note],
    ['classified', classified],
    ['accepted', [send(at(3, 0), 'accept-matter', { organId: housingBureau.id }), send(at(3, 5), 'give-notice', told)]],
    ['assigned', send(at(3, 10), 'assign-case', { officer: cast.handler })],
    ['drafted', send(at(30, 0), 'submit-opinion', { opinion: opinionOf(matter, main, cast.handler, opinionId) })],
    ['reviewed', send(at(32, 0), 'review-opinion', agreed)],
    ['signed-off', send(at(33, 0), 'sign-off-opinion', agreed)],
    ['issued', { kind: 'issue', at: at(34, 0), caseId, key: 'issue', opinionId, paperId }],
    ['served', send(at(36, 0), 'serve-letter', served)],
    ['closed', send(at(37, 0), 'close-case', { reason: '处理意见书已送达信访人' })],
  ]);
  const reached = matter.life === 'returned' ? 'drafted' : matter.life;
  const steps = ordinary.slice(0, ordinary.indexOf(reached) + 1).flatMap((life) => byLife.get(life) ?? []);
  if (matter.life !== 'returned') return steps;
  return [
    ...steps,
    send(at(31, 0), 'review-opinion', {
      opinionId,
      agreed: false,
      comment: '请补充物业公司应当公示的期限，并写明依据的条款。',
    }),
  ];
}

function targetOf(matter: DemoMatter): string {
  const targets: Readonly<Record<string, string>> = {
    卫生计生: '安澜市卫生健康委员会',
    民政: '安澜市民政局',
    国土资源: '安澜市自然资源和规划局',
    商贸旅游: '安澜市市场监督管理局',
  };
  return targets[matter.contentClass[0] ?? ''] ?? '安澜市人民政府';
}
