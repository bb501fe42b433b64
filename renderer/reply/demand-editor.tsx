import { ActionIcon, Group, Radio, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type Dispatch, memo, useMemo } from 'react';
import { type Outcome, outcomeSchema, outcomes } from '#shared/case/values';
import { chineseNumeral } from '#shared/papers/text';
import styles from '../papers/desk.module.css';
import { LongTextField } from '../ui/long-text-field';
import { domIdOf } from './field-ids';
import type { DemandDraft, DemandField, LetterAction } from './letter-draft';
import { LineList } from './line-list';

interface DemandEditorProps {
  readonly demand: DemandDraft;
  readonly index: number;
  readonly count: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly dispatch: Dispatch<LetterAction>;
}

/** When each outcome is right, in the words of 条例 art. 32. */
const outcomeHints: Readonly<Record<Outcome, string>> = {
  support: '事实清楚，符合规定',
  explain: '事由合理，缺乏依据',
  reject: '没有事实根据，或者不符合规定',
};

const isOutcome = (value: string): value is Outcome => outcomeSchema.safeParse(value).success;

/** What changes a demand, the same functions as long as the demand is the same: a field is drawn again for its own value only. */
const handlersOf = (id: string, dispatch: Dispatch<LetterAction>) => {
  const setter = (field: DemandField) => (value: string) => dispatch({ kind: 'set-demand', id, field, value });
  return {
    text: setter('text'),
    facts: setter('facts'),
    opinion: setter('opinion'),
    basis: (values: readonly string[]) => dispatch({ kind: 'set-basis', id, values }),
    outcome: (value: string) => {
      if (isOutcome(value)) dispatch({ kind: 'set-outcome', id, outcome: value });
    },
  };
};

interface OutcomeChoiceProps {
  readonly field: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onValue: (value: string) => void;
}

const OutcomeChoice = memo(function OutcomeChoice({ field, value, error, onValue }: OutcomeChoiceProps) {
  return (
    <Radio.Group
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      id={domIdOf(field)}
      label="结论"
      value={value}
      error={error}
      onChange={onValue}
    >
      <Stack gap={2} mt={4}>
        {outcomeSchema.options.map((outcome) => (
          <Radio
            key={outcome}
            value={outcome}
            data-field={field}
            className={styles.outcome ?? ''}
            label={
              <>
                {outcomes[outcome]}
                <span className={styles.outcomeHint}>{outcomeHints[outcome]}</span>
              </>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
});

interface DemandToolsProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly id: string;
  readonly dispatch: Dispatch<LetterAction>;
}

/** Moving a demand and taking it away. */
const DemandTools = memo(function DemandTools({ name, index, count, id, dispatch }: DemandToolsProps) {
  return (
    <Group gap={4} wrap="nowrap">
      {count > 1 && (
        <>
          <ActionIcon
            size="2.25rem"
            variant="subtle"
            color="gray"
            aria-label={`${name}上移`}
            disabled={index === 0}
            onClick={() => dispatch({ kind: 'move-demand', id: id, by: -1 })}
          >
            <IconArrowUp size="1.125rem" aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="2.25rem"
            variant="subtle"
            color="gray"
            aria-label={`${name}下移`}
            disabled={index === count - 1}
            onClick={() => dispatch({ kind: 'move-demand', id: id, by: 1 })}
          >
            <IconArrowDown size="1.125rem" aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActionIcon
        size="2.25rem"
        variant="subtle"
        color="gray"
        aria-label={`删去${name}`}
        onClick={() => dispatch({ kind: 'remove-demand', id: id })}
      >
        <IconTrash size="1.125rem" aria-hidden />
      </ActionIcon>
    </Group>
  );
});

/** One demand and its answer: text, facts, outcome, opinion, basis, in the order they stand in the letter. */
export const DemandEditor = memo(function DemandEditor(props: DemandEditorProps) {
  const { demand, index, count, errors, dispatch } = props;
  const name = `第${chineseNumeral(index + 1)}项请求`;
  const anchor = (part: string) => `demands.${demand.id}.${part}`;
  const set = useMemo(() => handlersOf(demand.id, dispatch), [demand.id, dispatch]);
  const area = (field: DemandField, label: string, minRows: number) => (
    <LongTextField
      id={domIdOf(anchor(field))}
      field={anchor(field)}
      label={label}
      minRows={minRows}
      maxRows={14}
      value={demand[field]}
      error={errors[anchor(field)]}
      onValue={set[field]}
    />
  );

  return (
    <section className={styles.demand} aria-label={name}>
      <div className={styles.demandHead}>
        <h2 className={styles.demandTitle}>{name}</h2>
        <DemandTools name={name} index={index} count={count} id={demand.id} dispatch={dispatch} />
      </div>
      <div className={styles.fields}>
        {area('text', '请求内容', 1)}
        {area('facts', '查明的事实和理由', 3)}
        <OutcomeChoice
          field={anchor('outcome')}
          value={demand.outcome ?? ''}
          error={errors[anchor('outcome')]}
          onValue={set.outcome}
        />
        {area('opinion', '处理意见', 3)}
        <LineList
          id={domIdOf(anchor('basis'))}
          field={anchor('basis')}
          label="依据"
          description="法律、法规、规章或者政策，写到条"
          placeholder="《物业管理条例》第四十五条"
          addLabel="再加一条依据"
          values={demand.basis}
          error={errors[anchor('basis')]}
          onChange={set.basis}
        />
      </div>
    </section>
  );
});
