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
