import type { OfficeProfile, Organ } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { LocalDate } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import { paperTable } from '#shared/papers/catalogue';
import { paperChecks } from '#shared/papers/checks';
import type { PaperDefinition, PaperField } from '#shared/papers/define';

/** A paper of the catalogue that can be drafted now without a word missing. */
export interface DemoPaper {
  readonly paper: PaperDefinition;
  readonly organId: string;
  readonly about: string | null;
  readonly values: Readonly<Record<string, string>>;
}

interface Moment {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  readonly law: Law;
  readonly today: LocalDate;
  readonly officerName: string;
}

/** Words of an officer where the case gives none; invented like everything in the demonstration. */
function invented({ kind, choices, key, label }: PaperField, today: LocalDate): string {
  if (kind === 'choice') return choices?.[0] ?? '';
  if (kind === 'date') return today;
  if (/phone|电话/iu.test(`${key}${label}`)) return '0000-81230001';
  if (/count|pages|份数|页数|件数/iu.test(`${key}${label}`)) return '3';
  return kind === 'line' ? '已核对，记录在卷' : '经核对登记材料，情况属实，有关记录已经附卷。';
}

/** The organ the case lies with first, then the others this office acts for. */
function organsInTurn(state: CaseState, { organs }: OfficeProfile): readonly Organ[] {
  const own = state.acceptance?.organ.id ?? state.receivedBy?.id;
  return [...organs].sort((a, b) => Number(b.id === own) - Number(a.id === own));
}

/** How this paper can be made now; null when the law, the case or its checks do not let it. Pure. */
export function demoPaper(paper: PaperDefinition, moment: Moment): DemoPaper | null {
  const { state, office, today } = moment;
  if (state.secret !== null || paper.unlawful(state, office) !== null) return null;
  for (const { about } of paper.subjects(state, office)) {
    for (const organ of organsInTurn(state, office)) {
      const before = { ...moment, organ, about, number: null, issuedOn: today };
      const values = Object.fromEntries(
        paper.fields.map((field) => {
          const first = field.initial(before);
          return [field.key, first.trim() === '' && field.required ? invented(field, today) : first];
        }),
      );
      const complete = paperChecks(paper, { ...before, values }).every(({ ok, level }) => ok || level !== 'must');
      if (complete) return { paper, organId: organ.id, about, values };
    }
  }
  return null;
}

/** Papers that can be made now and are not in `made` yet, in the order of the catalogue. Pure. */
export const demoPapersNow = (moment: Moment, made: ReadonlySet<string>): readonly DemoPaper[] =>
  paperTable.flatMap((paper) => {
    const found = made.has(paper.key) ? null : demoPaper(paper, moment);
    return found === null ? [] : [found];
  });
