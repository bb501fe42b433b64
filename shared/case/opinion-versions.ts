import type { LocalDate } from '../law/dates';
import type { VersionPart } from '../papers/changes';
import type { CaseEvent } from './event';
import { opinionDrafted } from './events/opinion-drafted';
import { type OfficerRef, type Opinion, outcomes } from './values';

/** One version of the 处理意见 as it was handed in. */
export interface OpinionVersion {
  readonly opinion: Opinion;
  readonly by: OfficerRef;
  readonly on: LocalDate;
}

/**
 * Every handed-in version of one opinion, oldest first. The state keeps the newest only; the record keeps them all. A
 * version whose payload was erased or is of a newer program is left out.
 */
export const opinionVersions = (events: readonly CaseEvent[], opinionId: string): readonly OpinionVersion[] =>
  events.flatMap((event): readonly OpinionVersion[] => {
    if (event.name !== opinionDrafted.name || event.version !== opinionDrafted.version) return [];
    const parsed = opinionDrafted.schema.safeParse(event.payload);
    if (!parsed.success || parsed.data.opinion.opinionId !== opinionId) return [];
    return [
      {
        opinion: parsed.data.opinion,
        by: { id: event.officerId, name: event.officerName },
        on: event.occurredOn,
      },
    ];
  });

/** An opinion as named parts, so that two versions can be compared. Demands go by their id: moved is not changed. */
export const partsOfOpinion = (opinion: Opinion): readonly VersionPart[] => [
  { key: 'addressee', label: '收件人', text: opinion.addressee },
  { key: 'gist', label: '反映的主要问题', text: opinion.gist },
  ...opinion.demands.flatMap(({ id, text, facts, outcome, opinion: words, basis }, index) => {
    const part = (field: string, label: string, content: string): VersionPart => ({
      key: `demands.${id}.${field}`,
      label: `请求${index + 1}：${label}`,
      text: content,
    });
    return [
      part('text', '内容', text),
      part('facts', '查明的事实', facts),
      part('outcome', '处理结果', outcomes[outcome]),
      part('opinion', '处理意见', words),
      part('basis', '依据', basis.join('\n')),
    ];
  }),
  { key: 'remedyOrgan', label: '复查机关', text: opinion.remedyOrgan },
  { key: 'contactName', label: '联系人', text: opinion.contactName },
  { key: 'contactPhone', label: '联系电话', text: opinion.contactPhone },
  { key: 'attachments', label: '附件', text: opinion.attachments.join('\n') },
  { key: 'copiesTo', label: '抄送', text: opinion.copiesTo.join('\n') },
];
