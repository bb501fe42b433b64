import type { WayOfArt31 } from '../case/values';

/** A procedure that a matter under ways 1 to 5 of art. 31 goes into, with the law that opens it. */
export interface Procedure {
  readonly way: Exclude<WayOfArt31, 6>;
  readonly name: string;
  readonly basis: string;
}

/** The procedures art. 31 names, for the officer to choose from; others may be written in his own words. */
export const procedures: readonly Procedure[] = [
  { way: 1, name: '民事诉讼', basis: '《中华人民共和国民事诉讼法》' },
  { way: 1, name: '行政诉讼', basis: '《中华人民共和国行政诉讼法》' },
  { way: 1, name: '刑事自诉', basis: '《中华人民共和国刑事诉讼法》' },
  { way: 1, name: '审判监督（申请再审）', basis: '《中华人民共和国民事诉讼法》《中华人民共和国行政诉讼法》' },
  { way: 1, name: '检察机关刑事立案监督', basis: '《中华人民共和国刑事诉讼法》' },
  { way: 1, name: '检察机关法律监督', basis: '《中华人民共和国人民检察院组织法》' },
  { way: 1, name: '公安机关刑事、治安案件程序', basis: '《中华人民共和国刑事诉讼法》《中华人民共和国治安管理处罚法》' },
  { way: 1, name: '国家赔偿', basis: '《中华人民共和国国家赔偿法》' },
  { way: 2, name: '劳动人事争议仲裁', basis: '《中华人民共和国劳动争议调解仲裁法》' },
  { way: 2, name: '农村土地承包经营纠纷仲裁', basis: '《中华人民共和国农村土地承包经营纠纷调解仲裁法》' },
  { way: 2, name: '商事仲裁', basis: '《中华人民共和国仲裁法》' },
  { way: 3, name: '党员申诉', basis: '《中国共产党章程》《中国共产党党员权利保障条例》' },
  { way: 3, name: '申请复审', basis: '《中华人民共和国监察法》' },
  { way: 4, name: '行政复议', basis: '《中华人民共和国行政复议法》' },
  { way: 4, name: '行政裁决', basis: '规定该项行政裁决的法律、法规' },
  { way: 4, name: '行政确认', basis: '规定该项行政确认的法律、法规' },
  { way: 4, name: '行政许可', basis: '《中华人民共和国行政许可法》' },
  { way: 4, name: '行政处罚', basis: '《中华人民共和国行政处罚法》' },
  { way: 5, name: '查处违法行为', basis: '规定该项监督管理职责的法律、法规' },
  { way: 5, name: '履行保护人身权、财产权等合法权益的职责', basis: '规定该项保护职责的法律、法规' },
];

export const proceduresOfWay = (way: WayOfArt31 | null): readonly Procedure[] =>
  procedures.filter((procedure) => procedure.way === way);
