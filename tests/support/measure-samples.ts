import type { AnswerSlipInput } from '#shared/papers/answer-slip';
import type { InterviewNoteInput } from '#shared/papers/interview-note';
import type { RegistrationFormInput } from '#shared/papers/registration-form';
import type { ReplyLetterInput } from '#shared/papers/reply-letter';

/** An invented reply letter with two demands that fills two pages; the measuring tests and pictures use it. */
export const sampleReply: ReplyLetterInput = {
  organ: { name: '临江市住房和城乡建设局', shortForm: '临建信访' },
  documentNumber: { shortForm: '临建信访', year: 2026, serial: 128 },
  petitioners: ['王某某'],
  anonymous: false,
  received: { date: '2026-10-08', form: '来访', gist: '幸福家园小区3号楼电梯安全和物业服务' },
  accepted: { date: '2026-10-12' },
  transferredBy: '临江市信访局',
  demands: [
    {
      id: 'd1',
      text: '要求更换3号楼两部老旧电梯',
      facts:
        '经查，幸福家园小区3号楼共有电梯2部，于2009年6月投入使用，最近一次定期检验日期为2026年3月15日，检验结论为合格。2026年8月以来，该楼电梯先后发生困人故障4次，维护保养单位均在30分钟内到场处置，但未按照规定建立完整的故障处理记录。\n10月20日，我单位会同市市场监督管理局委托具有资质的机构对两部电梯进行安全评估，评估结论为曳引轮、制动器和门机系统“存在较大磨损，建议更换”。您反映的问题属实。',
      outcome: 'support',
      opinion:
        '已责令维护保养单位于2026年12月10日前完成3号楼两部电梯曳引轮、制动器和门机系统的更换与调试；更换所需费用从专项维修资金中列支，街道办事处已于11月15日组织业主表决，同意比例达到规定要求。',
      basis: ['《物业管理条例》第五十三条', '《住宅专项维修资金管理办法》第二十二条'],
    },
    {
      id: 'd2',
      text: '要求退还2024年以来的物业服务费',
      facts:
        '该小区物业服务企业为临江市安居物业服务有限公司，合同期限自2023年1月1日至2027年12月31日。经查阅保洁记录、走访业主32户，该企业未按合同约定的频次开展公共区域保洁，且未定期公示公共收益收支情况，服务质量确有下降。但合同仍在履行，双方对服务标准和费用减免没有约定。',
      outcome: 'explain',
      opinion:
        '物业服务费是业主与物业服务企业之间的合同事项，行政机关没有责令退费的法定职权。您可以通过业主委员会与该企业协商，协商不成的，可以申请人民调解或者依法向人民法院提起诉讼。同时，我单位已对该企业下发整改通知书，责令其于30日内补齐保洁服务，并在小区显著位置公示近三年公共收益收支明细。',
      basis: ['《中华人民共和国民法典》第九百四十四条'],
    },
  ],
  remedy: { organ: '临江市人民政府', days: 30 },
  contact: { name: '李某某', phone: '0000-12345678' },
  issuedOn: '2026-11-23',
  attachments: ['电梯安全评估报告（摘要）'],
  copies: ['临江市信访局', '幸福街道办事处'],
};

const visitor = {
  name: '王某某',
  anonymous: false,
  sex: '男',
  birthDate: '1968-03-02',
  identityKind: '居民身份证',
  identityNumber: '11010519491231002X',
  phone: '13800000000',
  address: '临江市城东区幸福路18号幸福家园小区3号楼2单元501室',
} as const;

/** Five invented representatives: rare characters, a long name, another paper, an anonymous one. */
export const representatives: RegistrationFormInput['visitors'] = [
  visitor,
  { ...visitor, name: '𠮷田𣿅', sex: '女' },
  {
    ...visitor,
    name: '阿布都热合曼·买买提依明·阿布力克木',
    address: '新疆维吾尔自治区某某地区某某县某某镇某某村第三村民小组门牌二百四十六号（租住，户籍地另有登记）',
  },
  { ...visitor, name: '昇堃喆', identityKind: '港澳居民来往内地通行证', identityNumber: 'H12345678900' },
  {
    ...visitor,
    name: '',
    anonymous: true,
    sex: '',
    birthDate: null,
    identityNumber: '',
    phone: '',
    address: '',
  },
];

/** An invented visit as the registration form records it. */
export const sampleForm: RegistrationFormInput = {
  organ: '临江市信访局',
  number: '临信访登〔2026〕356号',
  visitors: [visitor],
  headcount: 2,
  date: '2026-10-08',
  time: '09:30',
  place: '第一接待室',
  demands: '要求更换3号楼两部老旧电梯；要求退还2024年以来的物业服务费。',
  facts: '两部电梯2009年投入使用，今年8月以来困人4次，一直没有彻底维修。\n公共收益从未公示。',
  history: '2026年9月曾向街道办事处反映，未得到书面答复。',
  papersHandedOver: '电梯困人照片4张（复印件）',
  receiver: '李某某',
  firstHandling: '已登记，转送临江市住房和城乡建设局办理。',
};

/** An invented interview note with an addition. */
export const sampleNote: InterviewNoteInput = {
  organ: '临江市信访局',
  number: '临信访登〔2026〕356号',
  date: '2026-10-08',
  startedAt: '09:35',
  endedAt: '10:20',
  place: '第一接待室',
  receiver: '李某某',
  recorder: '赵某某',
  visitors: [visitor],
  entries: [
    { kind: 'question', time: '09:36', text: '请您说一下要反映的问题。' },
    { kind: 'answer', time: null, text: '电梯坏了。\n物业一直没有修好。' },
  ],
  papersHandedOver: '电梯困人照片4张（复印件）',
  confirmation: null,
  addenda: [{ date: '2026-10-09', by: '李某某', text: '来访人补交照片2张。' }],
};

/** An invented slip that guides a visitor elsewhere. */
export const sampleSlip: AnswerSlipInput = {
  organ: '临江市信访局',
  number: '临信访登〔2026〕357号',
  visitors: ['张某某'],
  anonymous: false,
  kind: '引导',
  date: '2026-10-08',
  asked: '反映与用人单位的工伤赔偿争议。',
  answered: '该事项属于劳动争议，应当先申请劳动争议仲裁，对裁决不服的可以依法向人民法院提起诉讼。',
  whereToGo: '临江市劳动人事争议仲裁院，电话0000-12333。',
  officer: '李某某',
  phone: '0000-12345678',
};
