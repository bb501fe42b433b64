import { bothOf, paperWording, sentence, type Wording } from './wording';

/** The wording of the 信访处理意见书 (条例 art. 32): what an office may put in its own words. */

const whom = '您、你们或者你单位';

export const replyWording = paperWording({
  key: 'reply-letter',
  name: '信访处理意见书',
  title: '{标题事项}信访处理意见书',
  lines: [
    '{称谓}于{收到日期}{信访形式}{事项}收悉。{转送情况}我单位于{受理日期}依法受理。根据《信访工作条例》第三十一条、第三十二条的规定，经调查核实，现将有关情况和处理意见答复如下：',
    '一、信访请求',
    '{信访请求}',
    '二、调查核实情况',
    '{调查核实情况}',
    '三、处理意见',
    '{处理意见}',
    '四、救济途径',
    '{称谓}如对本处理意见不服，可以自收到本意见书之日起{复查期限}内，向{复查机关}请求复查。{提交材料}',
  ],
  places: {
    称谓: whom,
    信访人: '信访人姓名；四人以上写“某某等几人”',
    标题事项: '关于某某反映某某问题的；太长时不写',
    收到日期: '收到信访事项的日期',
    信访形式: '通过来访方式、通过来信方式等',
    事项: '反映某某的信访事项',
    转送情况: '用“转送情况”一句，没有转送时不印',
    受理日期: '决定受理的日期',
    信访请求: '逐项列出的请求',
    调查核实情况: '逐项写的事实',
    处理意见: '逐项写的结论、依据和意见',
    复查期限: '30日',
    复查机关: '上一级机关、单位',
    提交材料: '用“提交材料”一句，没有填写时不印',
    机关: '出具意见书的机关',
    承办人: '联系人姓名',
    联系电话: '联系电话',
  },
  required: ['收到日期', '事项', '受理日期', '信访请求', '调查核实情况', '处理意见', '复查期限', '复查机关'],
});

export const passedOnBy = sentence(
  'reply-letter:passed-on',
  '信访处理意见书：转送情况',
  '经{转送机关}{转办方式}，',
  { 转送机关: '转送、交办的机关', 转办方式: '转送或者交办' },
  ['转送机关'],
);

const decisionPlaces = { 根据: '根据某法第几条的规定，', 称谓: whom, 请求: '信访请求或者该项请求' } as const;

/** The three outcomes of art. 32. */
export const decisions = {
  support: sentence(
    'reply-letter:support',
    '信访处理意见书：予以支持',
    '{根据}{称谓}提出的{请求}事实清楚，符合有关规定，予以支持。',
    decisionPlaces,
    ['根据'],
  ),
  explain: sentence(
    'reply-letter:explain',
    '信访处理意见书：解释说明',
    '{称谓}提出的{请求}事由合理，但缺乏法律依据。{根据}现作出如下解释说明：',
    decisionPlaces,
    ['根据'],
  ),
  reject: sentence(
    'reply-letter:reject',
    '信访处理意见书：不予支持',
    '{根据}对{称谓}提出的{请求}，不予支持。',
    decisionPlaces,
    ['根据'],
  ),
} as const;

export const handIn = sentence(
  'reply-letter:hand-in',
  '信访处理意见书：提交材料',
  '提出复查请求时，请提交{材料}。',
  { 材料: '请求复查要提交的材料' },
  ['材料'],
);

export const replyWordings: readonly Wording[] = [
  ...bothOf(replyWording),
  passedOnBy,
  ...Object.values(decisions),
  handIn,
];
