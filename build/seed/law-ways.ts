import type { CommandPayload } from '#shared/case/commands/payloads';
import type { Step } from '../replay/drive';
import { closed, told } from './demo-blocks';
import { housingBureau, petitionOffice } from './demo-office';
import type { LawMatter, Scene } from './demo-scene';

/** Matters led into another procedure (条例 art. 31, items 1-5), suggestions (art. 29) and accusations (art. 30). */

type Guidance = Omit<CommandPayload<'guide-to-procedure'>, 'guidanceId' | 'organId' | 'namedDue'>;

const guided = (scene: Scene, after: number, guidance: Guidance, namedAfter: number | null = null): readonly Step[] => [
  scene.act(after, 'guide-to-procedure', {
    ...guidance,
    guidanceId: scene.id('g1'),
    organId: housingBureau.id,
    namedDue: namedAfter === null ? null : scene.day(namedAfter),
  }),
  told(scene, after, 'procedure', scene.id('g1')),
];

const result = (scene: Scene, after: number, text: string): Step =>
  scene.act(after, 'record-procedure-result', { guidanceId: scene.id('g1'), text });

const readersOf = ({ cast }: Scene) => [cast.receiver, cast.approver];

export const wayMatters: readonly LawMatter[] = [
  {
    key: 'way-1',
    daysAgo: 60,
    form: '来访',
    headcount: 1,
    title: '房屋租赁合同纠纷要求退还押金',
    demands: '请求责令房东退还押金三千元。',
    facts: '退租时房屋完好，房东以墙面有划痕为由不退押金，已在人民法院立案。',
    purpose: '求决',
    contentClass: ['政法', '诉讼', '民事诉讼'],
    way: 1,
    tell: (scene) => [
      scene.act(1, 'guide-to-procedure', {
        guidanceId: scene.id('g1'),
        organId: petitionOffice.id,
        procedure: '民事诉讼',
        handledBy: '安澜市人民法院',
        basis: '《中华人民共和国民事诉讼法》',
        namedDue: null,
      }),
      result(scene, 40, '人民法院组织调解，房东退还押金二千八百元，信访人已收到。'),
      closed(scene, 41, '已通过诉讼程序解决'),
    ],
  },
  {
    key: 'way-2',
    daysAgo: 54,
    form: '来访',
    headcount: 2,
    signers: 2,
    title: '物业公司解除劳动合同未付补偿',
    demands: '请求支付解除劳动合同的经济补偿。',
    facts: '在物业公司工作四年，六月底口头通知不用再来。',
    purpose: '求决',
    contentClass: ['政法', '仲裁与调解', '劳动仲裁'],
    way: 2,
    organ: housingBureau,
    tell: (scene) => [
      ...guided(scene, 3, {
        procedure: '劳动争议仲裁',
        handledBy: '安澜市劳动人事争议仲裁委员会',
        basis: '《中华人民共和国劳动争议调解仲裁法》第五条',
      }),
      result(scene, 50, '仲裁委员会已裁决物业公司支付经济补偿。'),
      closed(scene, 51, '已通过仲裁解决'),
    ],
  },
  {
    key: 'way-3',
    daysAgo: 10,
    form: '来信',
    headcount: 1,
    title: '对党内警告处分有异议',
    demands: '请求对党内警告处分进行复查。',
    facts: '认为处分决定认定的事实有出入。',
    purpose: '申诉',
    contentClass: ['纪检监察', '党政处分', '党纪处分'],
    way: 3,
    organ: housingBureau,
    tell: (scene) =>
      guided(scene, 4, {
        procedure: '党员申诉',
        handledBy: '批准处分的党组织',
        basis: '《中国共产党章程》第四十三条',
      }),
  },
  {
    key: 'way-4',
    daysAgo: 35,
    form: '网信',
    headcount: 1,
    title: '不服违法建设限期拆除决定',
    demands: '请求撤销限期拆除决定。',
    facts: '认为阳光房在购房时已经存在。',
    purpose: '申诉',
    contentClass: ['城乡建设', '城乡规划', '违章建筑'],
    way: 4,
    organ: housingBureau,
    tell: (scene) => [
      ...guided(scene, 5, {
        procedure: '行政复议',
        handledBy: '安澜市人民政府',
        basis: '《中华人民共和国行政复议法》第十一条',
      }),
      result(scene, 30, '行政复议机关已受理申请，正在审理。'),
    ],
  },
  {
    key: 'way-5',
    daysAgo: 45,
    form: '来电',
    headcount: 1,
    title: '楼上住户拆改承重墙',
    demands: '请求查处楼上住户擅自拆改承重墙。',
    facts: '楼上装修时砸墙，家中天花板出现裂缝。',
    purpose: '求决',
    contentClass: ['城乡建设', '安全生产', '安全隐患'],
    way: 5,
    organ: housingBureau,
    tell: (scene) => [
      ...guided(
        scene,
        2,
        {
          procedure: '依法查处拆改承重结构行为',
          handledBy: housingBureau.name,
          basis: '《住宅室内装饰装修管理办法》第三十八条',
        },
        32,
      ),
      result(scene, 28, '经现场检查属实，已责令恢复原状并委托加固设计，已书面答复信访人。'),
      scene.act(29, 'record-rating', { of: '责任单位', organ: housingBureau.name, grade: '满意', remark: '' }),
      closed(scene, 30, '已履行职责并答复'),
    ],
  },
  {
    key: 'advice-open',
    daysAgo: 16,
    form: '网信',
    headcount: 1,
    title: '建议公示公租房轮候进度',
    demands: '建议每季度在网上公示公租房轮候进度。',
    facts: '目前只能到窗口查询。',
    purpose: '意见建议',
    contentClass: ['城乡建设', '住房保障与房地产', '保障性住房'],
    way: null,
    organ: housingBureau,
    tell: (scene) => [
      told(scene, 6, 'received', null, '网上'),
      scene.act(12, 'study-suggestion', {
        organId: housingBureau.id,
        findings: '现有系统已有轮候数据，公示时隐去个人信息即可，技术上可行。',
        adoption: '采纳',
        measures: '自下季度起在门户网站公示。',
      }),
    ],
  },
  {
    key: 'advice-answered',
    daysAgo: 50,
    form: '来信',
    headcount: 1,
    title: '建议老旧小区增设无障碍坡道',
    demands: '建议改造时一并增设无障碍坡道。',
    facts: '院内轮椅出行的老人有十余户。',
    purpose: '意见建议',
    contentClass: ['城乡建设', '城市建设和市政管理', '居民服务设施'],
    way: null,
    organ: housingBureau,
    tell: (scene) => [
      told(scene, 5, 'received'),
      scene.act(20, 'study-suggestion', {
        organId: housingBureau.id,
        findings: '经实地查看，六个单元具备增设条件，两个单元门前空间不足。',
        adoption: '部分采纳',
        measures: '六个单元列入今年改造内容，两个单元设置可移动坡道。',
      }),
      scene.act(26, 'reply-suggestion', { text: '感谢您的建议，部分采纳情况随信附上。', way: '书面' }),
      scene.act(30, 'record-rating', { of: '责任单位', organ: housingBureau.name, grade: '基本满意', remark: '' }),
      closed(scene, 30, '建议已研究并答复'),
    ],
  },
  {
    key: 'accused-reported',
    daysAgo: 18,
    form: '来信',
    headcount: 1,
    anonymous: true,
    title: '反映街道服务中心干部作风',
    demands: '请求对街道综合服务中心窗口推诿群众的情况进行了解。',
    facts: '同一份证明跑了五趟，每次说法不一样。',
    purpose: '检举控告',
    contentClass: ['纪检监察', '干部作风', '官僚主义'],
    way: null,
    tell: (scene) => [
      scene.act(1, 'record-accusation', {
        accused: [{ name: '', unit: '安澜市滨江街道综合服务中心' }],
        readers: readersOf(scene),
      }),
      scene.act(3, 'report-cadre', {
        organId: petitionOffice.id,
        to: '安澜市委组织部',
        gist: '来信反映窗口工作人员作风问题，未反映违纪违法线索。',
        major: false,
        alsoTo: [],
      }),
    ],
  },
  {
    key: 'accused-sent',
    daysAgo: 42,
    form: '来访',
    headcount: 1,
    title: '控告征收项目经办人员索要财物',
    demands: '请求查处征收项目经办人员索要财物的行为。',
    facts: '签订协议前被要求交五千元“协调费”，没有收据。',
    purpose: '检举控告',
    contentClass: ['纪检监察', '贪污贿赂', '行贿受贿索贿'],
    way: null,
    organ: housingBureau,
    tell: (scene) => [
      scene.act(0, 'record-accusation', {
        accused: [{ name: '', unit: '安澜市城东片区征收服务站' }],
        readers: readersOf(scene),
      }),
      scene.act(2, 'transfer-matter', {
        transferId: scene.id('t1'),
        organId: petitionOffice.id,
        kind: '转送',
        toOrgan: '安澜市纪委监委',
        reason: '反映公职人员涉嫌违纪违法，按管理权限由纪检监察机关办理',
        feedbackBy: null,
      }),
      told(scene, 3, 'whereabouts', scene.id('t1'), '邮寄', petitionOffice.id),
      scene.act(36, 'record-other-opinion', {
        transferId: scene.id('t1'),
        documentNumber: '',
        summary: '纪检监察机关已依规受理并按程序处置。',
        servedOn: null,
      }),
    ],
  },
  {
    key: 'accused-handled',
    daysAgo: 33,
    form: '来访',
    headcount: 1,
    title: '检举物业项目经理挪用维修资金',
    demands: '请求查处挪用公共维修资金的行为。',
    facts: '公共收益账目三年未公示，维修资金支取没有业主签字。',
    purpose: '检举控告',
    contentClass: ['城乡建设', '住房保障与房地产', '物业服务'],
    way: null,
    organ: housingBureau,
    tell: (scene) => [
      scene.act(1, 'record-accusation', {
        accused: [{ name: '', unit: '安澜市安居物业服务有限公司' }],
        readers: readersOf(scene),
      }),
      told(scene, 3, 'received'),
      scene.act(30, 'handle-accusation', {
        organId: housingBureau.id,
        basis: '《住宅专项维修资金管理办法》第三十七条',
        result: '经核查，维修资金支取手续不全，已责令退回并依法处罚。',
        feedbackWay: '书面',
        feedback: '已将核查和处罚情况书面告知。',
      }),
    ],
  },
];
