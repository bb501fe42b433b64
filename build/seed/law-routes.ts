import type { Step } from '../replay/drive';
import { accepted, closed, decided, investigated, served, told } from './demo-blocks';
import { housingBureau, petitionOffice } from './demo-office';
import type { LawMatter, Scene } from './demo-scene';

/** Matters sent on, received from others, disputed or refused (条例 arts. 22-24), and the pointer to a secret one. */

const sent = (scene: Scene, after: number, n: number, toOrgan: string, reason: string): Step =>
  scene.act(after, 'transfer-matter', {
    transferId: scene.id(`t${n}`),
    organId: petitionOffice.id,
    kind: '转送',
    toOrgan,
    reason,
    feedbackBy: null,
  });

const received = (
  scene: Scene,
  after: number,
  kind: '转送' | '交办',
  documentNumber: string,
  feedbackAfter: number | null,
): Step =>
  scene.act(after, 'receive-transfer', {
    receiptId: scene.id('r1'),
    organId: housingBureau.id,
    transferId: null,
    fromOrgan: '江州省信访局',
    kind,
    documentNumber,
    feedbackBy: feedbackAfter === null ? null : scene.day(feedbackAfter),
  });

export const routeMatters: readonly LawMatter[] = [
  {
    key: 'sent-again',
    daysAgo: 26,
    form: '来信',
    headcount: 23,
    signers: 3,
    title: '集贸市场搬迁后周边环境脏乱',
    demands: '请求整治临时集贸市场周边环境，明确搬迁时间。',
    facts: '市场搬到小区门口后，污水横流，早晚占道。',
    purpose: '求决',
    contentClass: ['城乡建设', '城市建设和市政管理', '园林绿化环卫'],
    way: 6,
    tell: (scene) => [
      sent(scene, 2, 1, '安澜市市场监督管理局', '市场开办和经营秩序属于该机关职责'),
      scene.act(6, 'record-objection', {
        transferId: scene.id('t1'),
        reasons: '占道经营和环境卫生由城市管理部门负责，本机关只负责食品安全。',
      }),
      scene.act(8, 'answer-objection', {
        transferId: scene.id('t1'),
        agreed: true,
        text: '经核实职责分工，同意退回。',
      }),
      sent(scene, 9, 2, '安澜市城市管理局', '占道经营和环境卫生属于该机关职责'),
    ],
  },
  {
    key: 'assigned-from-above',
    daysAgo: 34,
    form: '来信',
    headcount: 1,
    organ: housingBureau,
    title: '回迁安置房迟迟未分配',
    demands: '请求尽快分配回迁安置房。',
    facts: '过渡期已满一年，多次询问没有明确时间。',
    purpose: '求决',
    contentClass: ['城乡建设', '国有土地上房屋征收与补偿', '回迁房'],
    way: 6,
    tell: (scene) => [
      received(scene, 0, '交办', '江信交〔2026〕58号', 44),
      ...accepted(scene, 6),
      investigated(scene, 20, '安置房已竣工，正在办理分户验收。'),
    ],
  },
  {
    key: 'given-back',
    daysAgo: 15,
    form: '来信',
    headcount: 1,
    organ: housingBureau,
    title: '乡村道路扩建占用耕地',
    demands: '请求停止占用耕地。',
    facts: '道路扩建占用承包地半亩，没有签协议。',
    purpose: '求决',
    contentClass: ['国土资源', '土地征收', '土地占地'],
    way: 6,
    tell: (scene) => [
      received(scene, 0, '转送', '江信转〔2026〕203号', null),
      scene.act(3, 'object-to-transfer', {
        receiptId: scene.id('r1'),
        reasons: '耕地保护和土地征收属于自然资源部门职责，不属于本机关职权范围。',
      }),
      scene.act(7, 'record-objection-answer', {
        receiptId: scene.id('r1'),
        agreed: true,
        text: '经核实，同意退回，另行转送。',
      }),
    ],
  },
  {
    key: 'reported-and-filed',
    daysAgo: 86,
    form: '来信',
    headcount: 1,
    organ: housingBureau,
    title: '住房公积金提取被退件',
    demands: '请求说明退件原因并办理提取。',
    facts: '购房提取公积金，材料被退回两次。',
    purpose: '求决',
    contentClass: ['城乡建设', '住房保障与房地产', '住房公积金'],
    way: 6,
    tell: (scene) => [
      received(scene, 0, '交办', '江信交〔2026〕41号', 60),
      ...accepted(scene, 5),
      scene.act(6, 'correct-entry', {
        target: 1,
        what: '来信人联系电话',
        occurredOn: null,
        change: {
          visit: {
            visitId: scene.id('v1'),
            form: '来信',
            receivedOn: scene.day(0),
            receivedAt: '09:00',
            place: '',
            headcount: 1,
            petitioners: [{ ...scene.main, phone: '13000001234' }],
            receiverId: scene.cast.receiver.id,
            receiverName: scene.cast.receiver.name,
          },
        },
        reason: '登记时抄错号码，经与信访人核对更正',
      }),
      investigated(scene, 14, '首次提交的购房合同缺少备案页，第二次提交时经办人员误判为缺件。'),
      ...decided(
        scene,
        22,
        '经查，第二次提交的材料齐全，退件属于经办人员误判。',
        '对您的请求予以支持，已当日办结提取，并对经办人员进行批评教育。',
      ),
      served(scene, 27),
      scene.act(27, 'record-export', { paperId: scene.id('p1'), paper: '处理意见书', way: '打印' }),
      scene.act(29, 'record-follow-up', { kind: '督促执行', text: '提取款已到账。', done: true }),
      scene.act(30, 'submit-completion-report', {
        receiptId: scene.id('r1'),
        documentNumber: '安住建信函报〔2026〕7号',
        summary: '已支持信访人请求并办结提取，处理意见书已送达。',
      }),
      closed(scene, 31),
      scene.act(36, 'record-call-back', { way: '电话', reached: true, text: '信访人表示款项已收到，没有其他意见。' }),
      scene.act(36, 'record-rating', { of: '责任单位', organ: housingBureau.name, grade: '满意', remark: '' }),
      scene.act(36, 'record-rating', { of: '信访部门', organ: petitionOffice.name, grade: '基本满意', remark: '' }),
      scene.act(40, 'file-case', { volume: '2026-信-017', pages: 26, retention: '30年' }),
    ],
  },
  {
    key: 'disputed',
    daysAgo: 32,
    form: '来访',
    headcount: 2,
    signers: 2,
    organ: housingBureau,
    title: '小区边坡滑塌无人维护',
    demands: '请求确定维护单位并修复边坡。',
    facts: '雨后边坡滑塌，两个部门都说不归自己管。',
    purpose: '求决',
    contentClass: ['城乡建设', '安全生产', '安全隐患'],
    way: 6,
    tell: (scene) => [
      scene.act(4, 'refuse-acceptance', {
        refusalId: scene.id('x1'),
        organId: housingBureau.id,
        ground: 'not-competent',
        facts: '边坡位于小区红线以外，初步判断属于地质灾害治理。',
        guidedTo: '安澜市自然资源和规划局',
      }),
      told(scene, 4, 'refused', scene.id('x1')),
      scene.act(9, 'record-succession', {
        successionId: scene.id('s1'),
        formerOrgan: '安澜市房产管理局',
        successor: housingBureau.name,
        basis: '《安澜市机构改革方案》',
      }),
      scene.act(10, 'dispute-competence', {
        disputeId: scene.id('d1'),
        organs: [housingBureau.name, '安澜市自然资源和规划局'],
        reason: '边坡由原房产管理部门代建，移交手续不全，两个机关对管理职责意见不一。',
        commonSuperior: true,
        submittedTo: '安澜市人民政府',
      }),
      scene.act(18, 'settle-dispute', {
        disputeId: scene.id('d1'),
        by: '共同的上一级机关',
        competentOrgan: housingBureau.name,
      }),
      scene.act(19, 'revoke-refusal', { refusalId: scene.id('x1'), reason: '安澜市人民政府决定由本机关受理' }),
      scene.act(19, 'accept-matter', { organId: housingBureau.id }),
      told(scene, 20, 'accepted'),
    ],
  },
  {
    key: 'refused',
    daysAgo: 13,
    form: '来信',
    headcount: 1,
    organ: housingBureau,
    title: '学校操场夜间灯光扰民',
    demands: '请求调整学校操场夜间照明时间。',
    facts: '操场灯光每晚亮到十一点，正对卧室。',
    purpose: '求决',
    contentClass: ['环境保护', '环境污染', '其他污染'],
    way: 6,
    tell: (scene) => [
      scene.act(5, 'refuse-acceptance', {
        refusalId: scene.id('x1'),
        organId: housingBureau.id,
        ground: 'not-competent',
        facts: '学校场地管理由教育部门负责，不属于本机关职权范围。',
        guidedTo: '安澜市教育局',
      }),
      told(scene, 6, 'refused', scene.id('x1'), '邮寄'),
    ],
  },
  {
    key: 'elsewhere',
    daysAgo: 11,
    form: '传真',
    headcount: 1,
    organ: housingBureau,
    title: '询问外地房产继承公证材料',
    demands: '询问外地房产办理继承公证需要哪些材料。',
    facts: '房产在外省，本人在安澜市居住。',
    purpose: '其他',
    contentClass: ['政法', '法律服务', '公证'],
    way: null,
    tell: (scene) => [told(scene, 4, 'elsewhere', null, '邮寄')],
  },
];

/** 涉密: only where the paper lies (nothing else may be written here). */
export const secretKey = 'secret';
export const secretDaysAgo = 21;
export const secretSteps = (scene: Scene): readonly Step[] => [
  scene.act(0, 'register-secret', {
    level: '秘密',
    documentNumber: '安信密〔2026〕3号',
    keptAt: '机要室二号柜',
    form: '来信',
    headcount: 1,
    organId: petitionOffice.id,
  }),
  scene.act(7, 'update-secret', { level: '秘密', documentNumber: '安信密〔2026〕3号', keptAt: '市保密局机要室' }),
];
