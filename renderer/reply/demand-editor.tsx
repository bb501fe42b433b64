import { ActionIcon, Group, Radio, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type Dispatch, memo } from 'react';
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

/** One demand and its answer: text, facts, outcome, opinion, basis, in the order they stand in the letter. */
export const DemandEditor = memo(function DemandEditor(props: DemandEditorProps) {
  const { demand, index, count, errors, dispatch } = props;
  const name = `第${chineseNumeral(index + 1)}项请求`;
  const anchor = (part: string) => `demands.${demand.id}.${part}`;
  const area = (field: DemandField, label: string, minRows: number) => (
    <LongTextField
      id={domIdOf(anchor(field))}
      field={anchor(field)}
      label={label}
      minRows={minRows}
      maxRows={14}
      value={demand[field]}
      error={errors[anchor(field)]}
      onValue={(value) => dispatch({ kind: 'set-demand', id: demand.id, field, value })}
    />
  );

  return (
    <section className={styles.demand} aria-label={name}>
      <Group justify="space-between" wrap="nowrap" mb={8}>
        <h2 className={styles.demandTitle}>{name}</h2>
        <Group gap={4} wrap="nowrap">
          {count > 1 && (
            <>
              <ActionIcon
                size="2.25rem"
                variant="subtle"
                color="gray"
                aria-label={`${name}上移`}
                disabled={index === 0}
                onClick={() => dispatch({ kind: 'move-demand', id: demand.id, by: -1 })}
              >
                <IconArrowUp size="1.125rem" aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="2.25rem"
                variant="subtle"
                color="gray"
                aria-label={`${name}下移`}
                disabled={index === count - 1}
                onClick={() => dispatch({ kind: 'move-demand', id: demand.id, by: 1 })}
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
            onClick={() => dispatch({ kind: 'remove-demand', id: demand.id })}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Stack gap="md">
        {area('text', '请求内容', 1)}
        {area('facts', '查明的事实和理由', 3)}
        <Radio.Group
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          id={domIdOf(anchor('outcome'))}
          label="结论"
          value={demand.outcome ?? ''}
          error={errors[anchor('outcome')]}
          onChange={(value) => {
            if (isOutcome(value)) dispatch({ kind: 'set-outcome', id: demand.id, outcome: value });
          }}
        >
          <Stack gap={2} mt={4}>
            {outcomeSchema.options.map((outcome) => (
              <Radio
                key={outcome}
                value={outcome}
                data-field={anchor('outcome')}
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
          onChange={(values) => dispatch({ kind: 'set-basis', id: demand.id, values })}
        />
      </Stack>
    </section>
  );
});
