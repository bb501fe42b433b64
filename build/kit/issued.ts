import { documentNumber } from '#shared/case/numbers';
import type { CaseState } from '#shared/case/state';
import type { PaperRef } from '#shared/ipc/contract';

/** An issued paper of a case, as the tools that write papers out need it. */
export interface IssuedRef {
  readonly ref: Extract<PaperRef, { readonly kind: '处理意见书' | '文书' }>;
  /** e.g. 受理告知书 安信函〔2026〕3号 */
  readonly label: string;
}

/** Every issued paper of a case, voided ones too: a number once given belongs to a paper that can be shown. */
export const everyIssued = ({ letters, papers }: CaseState): readonly IssuedRef[] => [
  ...letters.map(
    ({ paperId, kind, number }): IssuedRef => ({
      ref: { kind: '处理意见书', paperId },
      label: `${kind} ${documentNumber(number)}`,
    }),
  ),
  ...papers.flatMap(({ paperId, name, issued }): IssuedRef[] =>
    issued === null
      ? []
      : [
          {
            ref: { kind: '文书', paperId },
            label: issued.number === null ? name : `${name} ${documentNumber(issued.number)}`,
          },
        ],
  ),
];

/** An id never names a path: anything but letters, digits, dash and underscore becomes an underscore. */
export const fileNameOf = (id: string): string => id.replace(/[^0-9a-zA-Z_-]/gu, '_').slice(0, 80);
