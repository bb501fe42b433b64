import type { LocalDate } from '../dates';
import { regulationArticles } from './index-regulation';
import type { ArticleNumber } from './numerals';

/** An article the program relies on or an officer may cite, in a line of our own words; the text is the office's to import. */
export interface IndexedArticle {
  readonly number: ArticleNumber;
  readonly gist: string;
  /** Paragraphs and items as in `StatuteArticle`; absent where it was not counted. */
  readonly parts?: string;
}

/** An act the program relies on. Two versions of an act are two rows with their own dates. */
export interface IndexedAct {
  readonly name: string;
  /** Other names it is cited by, without 《》. */
  readonly shortNames: readonly string[];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly source: string;
  /** False shows 依据待核实. */
  readonly verified: boolean;
  /** Number of its last article; null when not known, then any number may exist. */
  readonly last: number | null;
  readonly articles: readonly IndexedArticle[];
}

const of = (number: number, gist: string, parts?: string): IndexedArticle => ({
  number: String(number),
  gist,
  ...(parts === undefined ? {} : { parts }),
});

/** What the program ships of each act it cites: numbers, gists, dates. Tests hold that nothing cited is missing here. */
export const statuteIndex: readonly IndexedAct[] = [
  {
    name: '信访工作条例',
    shortNames: ['条例'],
    validFrom: '2022-05-01',
    validTo: null,
    source: '中共中央、国务院2022年2月25日发布，2022年5月1日施行',
    verified: true,
    last: 50,
    articles: regulationArticles,
  },
  {
    name: '信访条例',
    shortNames: [],
    validFrom: '2005-05-01',
    validTo: '2022-04-30',
    source: '国务院令第431号，2005年5月1日施行；国务院令第752号废止，2022年5月1日起失效',
    verified: false,
    last: 51,
    articles: [],
  },
  {
    name: '信访事项简易办理办法',
    shortNames: ['简易办理办法'],
    validFrom: '2022-07-17',
    validTo: null,
    source: '国家信访局，国信办发〔2022〕17号，2022年7月17日',
    verified: false,
    last: null,
    articles: [
      of(4, '哪些初次信访事项可以简易办理', '5'),
      of(5, '哪些信访事项不适用简易办理'),
      of(6, '简易办理由有权处理的机关决定'),
    ],
  },
  {
    name: '信访事项网上办理工作规程',
    shortNames: ['网上办理工作规程', '工作规程'],
    validFrom: '2022-04-30',
    validTo: null,
    source: '国家信访局，国信发〔2022〕8号，2022年4月30日',
    verified: false,
    last: null,
    articles: [
      of(4, '各种形式的信访都客观、准确、及时录入'),
      of(5, '逐项登记哪些内容；来访的与信访人核对'),
      of(6, '信访部门15日内分流'),
    ],
  },
  {
    name: '中华人民共和国民法典',
    shortNames: ['民法典'],
    validFrom: '2021-01-01',
    validTo: null,
    source: '全国人民代表大会2020年5月28日通过，2021年1月1日施行',
    verified: true,
    last: 1260,
    articles: [of(201, '按日计算的期间，开始当日不计入'), of(203, '期间最后一日是法定休息日的顺延；当日截止的时间')],
  },
  {
    name: '中华人民共和国民事诉讼法',
    shortNames: ['民事诉讼法'],
    validFrom: '2022-01-01',
    validTo: '2023-12-31',
    source: '2021年12月24日修正，2022年1月1日施行；送达参照适用',
    verified: true,
    last: 291,
    articles: civilProcedure(),
  },
  {
    name: '中华人民共和国民事诉讼法',
    shortNames: ['民事诉讼法'],
    validFrom: '2024-01-01',
    validTo: null,
    source: '2023年9月1日修正，2024年1月1日施行；送达参照适用',
    verified: true,
    last: 306,
    articles: civilProcedure(),
  },
  {
    name: '中华人民共和国人民调解法',
    shortNames: ['人民调解法'],
    validFrom: '2011-01-01',
    validTo: null,
    source: '2010年8月28日通过，2011年1月1日施行',
    verified: true,
    last: 35,
    articles: [
      of(29, '调解协议书载明的内容、何时生效、由谁留存'),
      of(33, '双方可以自协议生效之日起30日内共同申请司法确认'),
    ],
  },
  {
    name: '中华人民共和国电子签名法',
    shortNames: ['电子签名法'],
    validFrom: '2019-04-23',
    validTo: null,
    source: '2004年8月28日通过，2019年4月23日修正',
    verified: true,
    last: 36,
    articles: [of(13, '怎样的电子签名算可靠'), of(14, '可靠的电子签名与手写签名、盖章同等有效')],
  },
  {
    name: '中华人民共和国档案法实施条例',
    shortNames: ['档案法实施条例'],
    validFrom: '2024-03-01',
    validTo: null,
    source: '国务院2024年1月12日公布，2024年3月1日施行',
    verified: true,
    last: 52,
    articles: [
      of(14, '机关单位的档案职责：收集、整理、归档、移交', '3'),
      of(19, '应当归档的材料集中管理；归档范围和保管期限报审', '0.0.0'),
      of(24, '保管期限届满的档案定期鉴定；销毁按规定', '0.0'),
      of(39, '电子档案来源可靠、程序规范、要素合规的条件', '3'),
    ],
  },
  local('浙江省信访条例', '2016-07-29', '2016年7月29日', [
    of(20, '5个工作日内决定是否受理；转来的同样'),
    of(23, '30日内办结，延长不超过60日'),
    of(25, '已达成协议并履行的不再受理'),
  ]),
  local('山东省信访条例', '2015-09-24', '2015年9月24日', [
    of(33, '没有正当理由逾期不请求复查、复核'),
    of(46, '不再受理的其他情形'),
  ]),
  local('北京市信访条例', '2006-01-01', '2006年', [
    of(27, '委托代理撤回的处理'),
    of(37, '逾期不申请复查的，上级机关不再受理'),
  ]),
  local('上海市信访条例', '2018-05-24', '2018年5月24日', [of(41, '三项建议自收到之日起30日内书面反馈')]),
];

/** Service by analogy with the courts (送达): the numbers are the same in both versions. */
function civilProcedure(): readonly IndexedArticle[] {
  return [
    of(85, '期间的计算：开始当日不计入，末日遇休息日顺延，不包括在途时间'),
    of(87, '送达应当有送达回证，签收日期为送达日期'),
    of(88, '直接送达，由谁签收'),
    of(89, '留置送达：拒收时见证或者拍照录像后留下'),
    of(90, '经同意可以电子送达'),
    of(91, '委托送达和邮寄送达'),
    of(92, '军人的转交送达'),
    of(93, '被监禁、被采取强制性教育措施的人的转交送达'),
    of(94, '转交的，签收日期为送达日期'),
    of(95, '下落不明或者无法送达的公告送达，满30日视为送达'),
  ];
}

/** Local rules older than the regulation: shipped as examples, not checked against their texts. */
function local(name: string, validFrom: LocalDate, on: string, articles: readonly IndexedArticle[]): IndexedAct {
  return {
    name,
    shortNames: [],
    validFrom,
    validTo: null,
    source: `${on}；早于现行条例，适用前请核对本地现行规定`,
    verified: false,
    last: null,
    articles,
  };
}
