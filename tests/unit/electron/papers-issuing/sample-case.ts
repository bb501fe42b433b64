import type { OfficeProfile } from '#shared/case/office';
import { type CaseState, emptyCase } from '#shared/case/state';

export const profile: OfficeProfile = {
  officeName: '临江县信访局',
  division: '临江县',
  receptionPlace: '一号窗口',
  organs: [
    {
      id: 'organ-1',
      name: '临江县住房和城乡建设局',
      kind: 'competent-organ',
      shortForm: '临住建信',
      superior: '临江市住房和城乡建设局',
      phone: '0571-0000000',
    },
  ],
};

const handler = { id: 'officer-1', name: '王芳' };
const person = { id: 'p1', name: '赵<b>小</b>明', anonymous: false, kind: '自然人', phone: '13900000000' } as const;

/** A case whose opinion is signed off and waits for its letter. */
export const signedOff: CaseState = {
  ...emptyCase('case-1', '2026-09-01'),
  version: 8,
  registration: { series: '登记', year: 2026, serial: 12 },
  matter: {
    title: '更换小区电梯',
    demands: '要求更换电梯。',
    facts: '电梯已用二十年。',
    history: '',
    papersHandedOver: '照片两张',
  },
  petitioners: [person],
  visits: [
    {
      visitId: 'visit-1',
      form: '来访',
      receivedOn: '2026-09-01',
      receivedAt: '09:30',
      place: '一号窗口',
      headcount: 1,
      petitioners: [person],
      receiverId: handler.id,
      receiverName: handler.name,
      said: '',
      registration: { series: '登记', year: 2026, serial: 12 },
    },
  ],
  notes: [
    {
      noteId: 'note-1',
      visitId: 'visit-1',
      place: '一号窗口',
      startedOn: '2026-09-01',
      startedAt: '09:35',
      endedAt: '10:05',
      receiverName: '王芳',
      recorderName: '李明',
      visitorNames: '赵小明',
      entries: [
        { id: 'e1', at: '09:35', kind: '问', text: '请说说情况。' },
        { id: 'e2', at: '09:36', kind: '答', text: '电梯<经常>停运。' },
      ],
      papersHandedOver: '照片两张',
      confirmation: { way: '本人签名', on: '2026-09-01', remark: '' },
      addenda: [],
    },
  ],
  acceptance: { organ: { id: 'organ-1', name: '临江县住房和城乡建设局' }, acceptedOn: '2026-09-03' },
  assignee: handler,
  opinion: {
    opinion: {
      opinionId: 'opinion-1',
      organId: 'organ-1',
      addressee: '赵小明',
      gist: '更换小区电梯',
      demands: [
        {
          id: 'd1',
          text: '要求更换电梯。',
          facts: '电梯已超过使用年限。',
          outcome: 'support',
          opinion: '将于年内更换。',
          basis: ['《特种设备安全法》第四十八条'],
        },
      ],
      remedyOrgan: '临江市住房和城乡建设局',
      contactName: '王芳',
      contactPhone: '0571-0000000',
      attachments: [],
      copiesTo: [],
    },
    draftedBy: handler,
    draftedOn: '2026-10-01',
    stage: 'signed-off',
    reviewedBy: handler,
    signedOffBy: handler,
    signedOffOn: '2026-10-10',
    comments: [],
  },
};
