import type { Letter } from '#shared/papers/model';

const text = (index: number): string =>
  `第${index}次核查，幸福家园小区3号楼电梯自2026年9月以来停运六次，物业服务企业已委托维保单位更换曳引绳和制动器，经检验合格后恢复运行。区住房和城乡建设局会同街道办事处约谈物业服务企业，要求公示维保记录，并在每季度首月向业主通报。`;

/** A report upwards in 公文格式 with everything a head and a 版记 can have; `paragraphs` of some five lines each. */
export const officialLetter = (paragraphs: number, more: Partial<Letter> = {}): Letter => ({
  kind: 'letter',
  name: '办结报告',
  organName: '临江市住房和城乡建设局',
  documentNumber: '临住建信〔2026〕128号',
  issued: true,
  title: '关于交办信访事项办理情况的报告',
  addressee: '临江省信访局',
  body: [
    { kind: 'heading', level: 1, text: '一、调查核实情况' },
    ...Array.from({ length: paragraphs }, (_, index) => ({ kind: 'paragraph', text: text(index + 1) }) as const),
    { kind: 'paragraph', text: '特此报告。' },
  ],
  attachments: ['信访处理意见书（临住建信〔2026〕1号）', '送达回证（信访人签收）'],
  signature: { organ: '临江市住房和城乡建设局', date: '2026年11月23日' },
  contact: '承办人：王芳，联系电话：010-12345678',
  copies: ['临江市人民政府办公室', '临江市信访局', '东湖街道办事处'],
  official: {
    mark: '临江市住房和城乡建设局文件',
    signer: '欧阳明月',
    urgency: '特急',
    imprint: { organ: '临江市住房和城乡建设局', date: '2026年11月23日' },
  },
  ...more,
});
