import type { LocalDate } from '#shared/law/dates';

/** A step as any door takes it: the ledger in a contract test, the channel in a channel test, the page end to end. */
export interface PlainStep {
  readonly name: string;
  readonly payload: unknown;
}

interface Matter {
  /** Unique; ids of visit, person and paper come from it. */
  readonly key: string;
  readonly organId: string;
  readonly on: LocalDate;
  readonly petitioner: string;
  readonly title?: string;
  readonly address?: string;
  readonly officer: { readonly id: string; readonly name: string };
}

export const noticeOf = (key: string): string => `notice-${key}`;

/** A matter accepted under way 6 whose 受理告知书 is signed off and waits to be issued. */
export function matterWithNotice(matter: Matter): readonly PlainStep[] {
  const { key, organId, on, petitioner, title = '反映小区供暖问题', address = '', officer } = matter;
  const paperId = noticeOf(key);
  return [
    {
      name: 'register-visit',
      payload: {
        visit: {
          visitId: `visit-${key}`,
          form: '来访',
          receivedOn: on,
          receivedAt: '09:20',
          place: '一号窗口',
          headcount: 1,
          petitioners: [{ id: `person-${key}`, name: petitioner, anonymous: false, kind: '自然人', address }],
          receiverId: officer.id,
          receiverName: officer.name,
        },
        matter: { title, demands: '请求恢复供暖', facts: '十一月起停暖', history: '', papersHandedOver: '' },
        notSameAs: [],
        organId,
      },
    },
    {
      name: 'classify-matter',
      payload: {
        purpose: '求决',
        contentClass: ['城乡建设', '住房保障与房地产'],
        place: { name: '东湖区' },
        way: 6,
      },
    },
    { name: 'accept-matter', payload: { organId } },
    { name: 'draft-paper', payload: { paperId, key: 'acceptance-notice', organId, about: null, values: {} } },
    { name: 'sign-off-paper', payload: { paperId, agreed: true, comment: '' } },
  ];
}
