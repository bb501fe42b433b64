import type { Step } from '../replay/drive';
import { accepted, asked, closed, decided, investigated, reviewed, served, told } from './demo-blocks';
import { housingBureau } from './demo-office';
import { type LawMatter, type Scene, visitOf } from './demo-scene';

/** Review, re-review and the end of the road (条例 arts. 35, 36). */

const above = housingBureau.superior;
const province = '江州省人民政府';

/** A 处理意见书 served on day `after` + 3. */
const answered = (scene: Scene, after: number, found: string, opinion: string): readonly Step[] => [
  ...accepted(scene, 2),
  investigated(scene, 5, found),
  ...decided(scene, after, found, opinion),
  served(scene, after + 3),
];

export const reviewMatters: readonly LawMatter[] = [
  {
    key: 'end-of-road',
    daysAgo: 88,
    form: '来访',
    headcount: 1,
    title: '要求提高旧房评估价格',
    demands: '请求按周边新房价格重新评估旧房。',
    facts: '认为评估价格偏低，差距二十余万元。',
    purpose: '申诉',
    contentClass: ['城乡建设', '住房保障与房地产', '房屋评估'],
    way: 6,
    tell: (scene) => [
      ...answered(
        scene,
        10,
        '经查，评估机构由被征收人投票选定，评估时点、方法符合规定，信访人未在期限内申请复核评估。',
        '您要求重新评估的请求没有事实和法律依据，不予支持。',
      ),
      asked(
        scene,
        22,
        { level: 'review', againstId: scene.id('p1'), organ: above, request: '评估没有考虑装修，请求重新评估。' },
        scene.id('rv1'),
      ),
      ...reviewed(scene, 40, {
        reviewId: scene.id('rv1'),
        result: '维持',
        summary: '原处理意见认定事实清楚、适用依据正确，予以维持。',
        documentNumber: '安政复查〔2026〕12号',
      }),
      asked(
        scene,
        50,
        { level: 're-review', againstId: scene.id('rv1'), organ: province, request: '不服复查意见，请求复核。' },
        scene.id('rv2'),
      ),
      ...reviewed(scene, 72, {
        reviewId: scene.id('rv2'),
        result: '维持',
        summary: '处理意见和复查意见适当，予以维持。',
        documentNumber: '江政复核〔2026〕31号',
      }),
      scene.act(77, 'add-visit', { visit: visitOf(scene, 'v2', 77), said: '仍要求按新房价格评估，没有新的事实。' }),
      scene.act(78, 'refuse-further-acceptance', {
        refusalId: scene.id('x1'),
        organId: housingBureau.id,
        ground: 'after-re-review',
        facts: '信访人对复核意见不服，仍以同一事实和理由提出请求。',
        guidedTo: '',
      }),
      told(scene, 78, 'refused-further', scene.id('x1')),
      scene.act(79, 'record-follow-up', {
        kind: '疏导教育',
        text: '上门说明评估依据，信访人表示可以理解。',
        done: true,
      }),
      scene.act(80, 'record-relief', {
        kind: '社会救助',
        organ: '安澜市民政局',
        text: '信访人家庭有重病人，已协助申请医疗救助。',
      }),
      closed(scene, 81, '已经复核终结，继续做好疏导帮扶'),
    ],
  },
  {
    key: 'to-redo',
    daysAgo: 72,
    form: '来访',
    headcount: 1,
    title: '维修资金使用分摊不公',
    demands: '请求重新核算维修资金分摊。',
    facts: '顶楼防水维修由全单元分摊，认为面积计算有误。',
    purpose: '申诉',
    contentClass: ['城乡建设', '住房保障与房地产', '物业服务'],
    way: 6,
    tell: (scene) => [
      ...answered(
        scene,
        15,
        '经查，分摊方案经业主表决通过，面积按产权登记计算。',
        '您要求重新核算的请求没有事实依据，不予支持。',
      ),
      asked(
        scene,
        30,
        { level: 'review', againstId: scene.id('p1'), organ: above, request: '登记面积有误，请求撤销处理意见。' },
        scene.id('rv1'),
      ),
      ...reviewed(scene, 55, {
        reviewId: scene.id('rv1'),
        result: '责令重作',
        summary: '处理意见未核对三户登记面积的更正情况，主要事实不清，责令重新作出。',
        documentNumber: '安政复查〔2026〕19号',
        redoBy: scene.day(85),
      }),
    ],
  },
  {
    key: 'redone',
    daysAgo: 84,
    form: '来访',
    headcount: 1,
    title: '房屋产权登记面积错误',
    demands: '请求更正产权证登记面积并退还多收费用。',
    facts: '证载面积比实测多四平方米，物业费按证载收取。',
    purpose: '申诉',
    contentClass: ['城乡建设', '住房保障与房地产', '房产证登记、办理'],
    way: 6,
    tell: (scene) => [
      ...answered(scene, 12, '经查，登记面积依据竣工测绘报告。', '您要求更正的请求没有事实依据，不予支持。'),
      asked(
        scene,
        25,
        { level: 'review', againstId: scene.id('p1'), organ: above, request: '请求委托第三方实测。' },
        scene.id('rv1'),
      ),
      ...reviewed(scene, 45, {
        reviewId: scene.id('rv1'),
        result: '责令重作',
        summary: '没有核对实测数据，责令委托测绘后重新作出。',
        documentNumber: '安政复查〔2026〕15号',
        redoBy: scene.day(75),
      }),
      ...decided(
        scene,
        62,
        '经委托测绘，实测面积比证载面积少三点八平方米，原测绘报告公摊计算有误。',
        '对您的请求予以支持，十五个工作日内更正登记，并协调退还多收费用。',
        2,
      ),
      served(scene, 66, 2),
      closed(scene, 67, '重新作出的处理意见书已送达信访人'),
    ],
  },
  {
    key: 'under-review',
    daysAgo: 58,
    form: '来访',
    headcount: 1,
    title: '集资房办证缺少资料',
    demands: '请求为集资房办理产权证。',
    facts: '原单位撤并，集资款收据还在，资料找不到。',
    purpose: '求决',
    contentClass: ['城乡建设', '住房保障与房地产', '房改政策'],
    way: 6,
    tell: (scene) => [
      ...answered(
        scene,
        14,
        '经查，原单位档案移交时缺少集资房批复。',
        '您的请求情有可原，待补齐批复资料后即可办理，我局将协助查找。',
      ),
      asked(
        scene,
        20,
        { level: 'review', againstId: scene.id('p1'), organ: above, request: '请求明确办证时间。' },
        scene.id('rv1'),
      ),
      scene.act(24, 'withdraw-review', { reviewId: scene.id('rv1'), reason: '先等待查找结果' }),
      asked(
        scene,
        30,
        { level: 'review', againstId: scene.id('p1'), organ: '安澜市自然资源和规划局', request: '请求明确办证时间。' },
        scene.id('rv2'),
      ),
      scene.act(33, 'refuse-review', {
        reviewId: scene.id('rv2'),
        ground: 'wrong-organ',
        facts: '该机关不是原办理机关的上一级机关，应当向安澜市人民政府提出。',
      }),
      asked(
        scene,
        38,
        { level: 'review', againstId: scene.id('p1'), organ: above, request: '资料已查到，请求撤销原处理意见。' },
        scene.id('rv3'),
      ),
    ],
  },
  {
    key: 'reviewed-here',
    daysAgo: 47,
    form: '来访',
    headcount: 1,
    organ: housingBureau,
    title: '不服区住建局拆迁补偿答复',
    demands: '请求复查区住房和城乡建设局的处理意见。',
    facts: '附属用房没有计入补偿面积。',
    purpose: '申诉',
    contentClass: ['城乡建设', '国有土地上房屋征收与补偿', '安置补偿'],
    way: 6,
    tell: (scene) => [
      told(scene, 1, 'received'),
      scene.act(1, 'record-earlier-opinion', {
        earlierId: scene.id('e1'),
        kind: '处理意见',
        organ: '安澜市青浦岭区住房和城乡建设局',
        documentNumber: '青住建信〔2026〕22号',
        gist: '附属用房没有产权登记，不予补偿。',
        servedOn: scene.day(-6),
      }),
      scene.act(2, 'request-review', {
        reviewId: scene.id('rv1'),
        level: 'review',
        againstId: scene.id('e1'),
        organ: housingBureau.name,
        organId: housingBureau.id,
        request: '附属用房建于政策规定的时点之前，请求计入补偿。',
      }),
      scene.act(20, 'submit-review-opinion', {
        reviewId: scene.id('rv1'),
        result: '变更',
        facts: '航拍资料显示附属用房建于政策规定的时点之前。',
        opinion: '变更原处理意见，附属用房按同类房屋标准的百分之六十补偿。',
        basis: ['《信访工作条例》第三十五条'],
      }),
      scene.act(22, 'check-review-opinion', { reviewId: scene.id('rv1'), agreed: true, comment: '' }),
      scene.act(23, 'sign-off-review-opinion', { reviewId: scene.id('rv1'), agreed: true, comment: '' }),
      scene.act(24, 'decide-review', {
        reviewId: scene.id('rv1'),
        documentNumber: '安住建复查〔2026〕4号',
        redoBy: null,
      }),
      scene.act(26, 'serve-review', {
        reviewId: scene.id('rv1'),
        way: '直接送达',
        receiver: scene.main.name,
        remark: '',
      }),
      closed(scene, 27, '复查意见已送达信访人'),
    ],
  },
];
