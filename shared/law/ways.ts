import type { WayOfArt31 } from '../case/values';

/** One of the six ways of handling 申诉求决 matters (条例 art. 31), with a plain question that leads to it. */
export interface Way {
  readonly way: WayOfArt31;
  readonly article: string;
  readonly name: string;
  readonly gist: string;
  /** Asked in this order; the first 是 decides, the last way is what remains. */
  readonly question: string;
  /** Only way 6 opens acceptance, sixty days, 处理意见书, review and re-review. */
  readonly opensSixtyDays: boolean;
}

const way = (number: WayOfArt31, name: string, gist: string, question: string): Way => ({
  way: number,
  article: `《条例》第三十一条第${'一二三四五六'.charAt(number - 1)}项`,
  name,
  gist,
  question,
  opensSixtyDays: number === 6,
});

export const waysOfArt31: readonly Way[] = [
  way(
    1,
    '诉讼、复议和政法机关程序',
    '应当走法院诉讼、检察监督、公安机关等法律程序，或者涉法涉诉还没有依法终结的，按法律程序处理，不作信访受理。',
    '这件事是不是应当由法院、检察院、公安机关按法律程序处理，或者官司还没有终结？',
  ),
  way(2, '仲裁', '应当由仲裁解决的，导入仲裁，例如劳动争议、土地承包纠纷。', '这件事是不是应当先申请仲裁？'),
  way(
    3,
    '党员申诉、申请复审',
    '对党纪处分等不服，可以走党员申诉、申请复审的，导入该程序。',
    '信访人是不是不服党组织的处分或者决定，可以申诉或者申请复审？',
  ),
  way(
    4,
    '行政程序',
    '可以走行政复议、行政裁决、行政确认、行政许可、行政处罚等程序的，导入该程序。',
    '这件事能不能通过行政复议、裁决、确认、许可、处罚等行政程序解决？',
  ),
  way(
    5,
    '履行职责',
    '请求查处违法行为，或者请求保护人身权、财产权的，由有职责的机关依法查处、保护或者答复。',
    '信访人是不是请求查处违法行为，或者请求保护人身、财产等合法权益？',
  ),
  way(
    6,
    '信访程序',
    '不属于前五种情形的，听取陈述、调查核实，自受理之日起60日内办结，出具处理意见书。',
    '以上都不是？',
  ),
];

export const wayOf = (number: WayOfArt31): Way | undefined => waysOfArt31.find((each) => each.way === number);
