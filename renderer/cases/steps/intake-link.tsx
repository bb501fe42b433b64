import { Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SearchHit } from '#shared/ipc/views';
import { call } from '../../app/bridge';
import { useWorklist } from '../../desk/queries';
import { useList } from '../../desk/use-list';
import { ChoiceField } from '../../ui/choice-field';
import { type FieldErrors, noErrors } from '../../ui/field-errors';
import { LongTextField } from '../../ui/long-text-field';
import { TextField } from '../../ui/text-field';
import styles from '../cases.module.css';
import { defineStep, newId, type StepFieldsProps } from './define';

interface LinkValues {
  readonly linkId: string;
  readonly caseId: string;
  readonly registration: string;
  readonly openedOn: string;
  /** Words to look for among all matters, closed ones too. */
  readonly words: string;
  readonly relation: string;
  readonly reason: string;
}

/** Another matter that may be linked: of the desk, or found in the whole ledger. */
type Other = Pick<SearchHit, 'caseId' | 'registration' | 'title' | 'petitionerNames' | 'openedOn'>;

/** Matters of the whole ledger, closed ones too: a repeat mostly follows a closed matter. */
function useFound(words: string): readonly Other[] {
  const [found, setFound] = useState<readonly Other[]>([]);
  useEffect(() => {
    const text = words.trim();
    if (text === '') {
      setFound([]);
      return;
    }
    let ended = false;
    const timer = setTimeout(() => {
      void call('cases:search', { text, limit: 20 }).then((answer) => {
        if (!ended && answer.ok) setFound(answer.value);
      });
    }, 200);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [words]);
  return found;
}

function LinkFields({ values, set, errors, context }: StepFieldsProps<LinkValues>) {
  const rows = useWorklist({ list: 'held' }) ?? [];
  const found = useFound(values.words);
  // Of the same persons, closed ones too: what an officer most often judges stands at the top.
  const related = useList('cases:related', { caseId: context.state.id }).reading;
  const known = new Map<string, Other>(
    [
      ...(related.step === 'ready' ? related.value : []),
      ...rows.map((row): Other => ({ ...row, caseId: row.id })),
      ...found,
    ].map((other) => [other.caseId, other]),
  );
  const others = [...known.values()].filter(
    ({ caseId, registration }) => caseId !== context.state.id && registration !== '',
  );
  const choices = others.map(({ caseId, registration, title, petitionerNames }) => ({
    value: caseId,
    label: `${registration} ${title}`,
    hint: petitionerNames,
  }));
  return (
    <>
      <TextField
        label="查找已办结的和更早的事项（可不填）"
        field="words"
        hint="姓名、标题、登记编号里的字，找到的会列进下面的选项"
        value={values.words}
        onValue={(words) => set({ words })}
      />
      <ChoiceField
        label="另一事项"
        field="caseId"
        hint="输入登记编号、标题或者姓名"
        choices={choices}
        value={values.caseId}
        error={errors.caseId ?? errors.registration}
        required
        onValue={(caseId) => {
          const other = known.get(caseId);
          set({ caseId, registration: other?.registration ?? '', openedOn: other?.openedOn ?? '' });
        }}
      />
      <Radio.Group
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        label="与本事项的关系"
        value={values.relation}
        error={errors.relation}
        required
        onChange={(relation) => set({ relation })}
      >
        <Radio
          value="相同"
          data-field="relation"
          className={styles.choice ?? ''}
          label="相同：同一信访人，事实和请求基本一致（按重件统计）"
        />
        <Radio value="相关" className={styles.choice ?? ''} label="相关：有联系，但不是同一件事" />
        <Radio value="不同" className={styles.choice ?? ''} label="不同：比对过，不是同一事项" />
      </Radio.Group>
      <LongTextField
        label="判断理由"
        field="reason"
        minRows={2}
        value={values.reason}
        error={errors.reason}
        required
        onValue={(reason) => set({ reason })}
      />
    </>
  );
}

/** 关联事项: both matters stay whole. */
export const linkStep = defineStep<LinkValues>({
  name: 'link-matter',
  dayLabel: '判断日期',
  initial: () => ({
    linkId: newId(),
    caseId: '',
    registration: '',
    openedOn: '',
    words: '',
    relation: '',
    reason: '',
  }),
  payload: ({ words: _words, openedOn, ...link }) => (openedOn === '' ? link : { ...link, openedOn }),
  check: ({ caseId }): FieldErrors => (caseId === '' ? { caseId: '请选择另一事项' } : noErrors),
  note: () => '只记录两件事项的关系，不合并；以后可以重新判断或者解除。',
  Fields: LinkFields,
});
