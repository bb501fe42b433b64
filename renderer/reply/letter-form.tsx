import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Dispatch, memo, useCallback, useMemo } from 'react';
import type { Organ } from '#shared/case/office';
import { REVIEW_REQUEST_DAYS } from '#shared/papers/reply-letter-checks';
import styles from '../papers/desk.module.css';
import { OrganChoice } from '../papers/organ-choice';
import { LongTextField } from '../ui/long-text-field';
import { Row } from '../ui/page';
import { Notice } from '../ui/states';
import { TextField } from '../ui/text-field';
import { DemandEditor } from './demand-editor';
import { domIdOf } from './field-ids';
import type { EditorState, LetterAction, PlainField } from './letter-draft';
import { LineList } from './line-list';

interface LetterFormProps {
  readonly editor: EditorState;
  /** Organs this office acts for that may decide; only the accepting one when the case has been accepted. */
  readonly organs: readonly Organ[];
  /** How and when the petition came and was accepted, one sentence. */
  readonly receivedLine: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly dispatch: Dispatch<LetterAction>;
  readonly newId: () => string;
}

/** The same functions for as long as the letter is written: a field is drawn again for its own value only. */
const handlersOf = (dispatch: Dispatch<LetterAction>) => {
  const setter = (field: PlainField) => (value: string) => dispatch({ kind: 'set-field', field, value });
  const lister = (list: 'attachments' | 'copiesTo') => (values: readonly string[]) =>
    dispatch({ kind: 'set-list', list, values });
  return {
    gist: setter('gist'),
    contactName: setter('contactName'),
    contactPhone: setter('contactPhone'),
    attachments: lister('attachments'),
    copiesTo: lister('copiesTo'),
  };
};

interface MoreDemandsProps extends Pick<LetterFormProps, 'dispatch' | 'newId'> {
  readonly full: boolean;
}

const MoreDemands = memo(function MoreDemands({ full, dispatch, newId }: MoreDemandsProps) {
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size="1rem" aria-hidden />}
      disabled={full}
      onClick={() => dispatch({ kind: 'add-demand', id: newId() })}
      className={styles.start ?? ''}
    >
      再加一项请求
    </Button>
  );
});

/** The structure of the letter (条例 art. 32), top to bottom as it stands on the page. */
export const LetterForm = memo(function LetterForm(props: LetterFormProps) {
  const { editor, organs, errors, dispatch, newId } = props;
  const { draft, removed } = editor;
  const set = useMemo(() => handlersOf(dispatch), [dispatch]);
  const chooseOrgan = useCallback(
    (id: string) => {
      const organ = organs.find((one) => one.id === id);
      if (organ) dispatch({ kind: 'choose-organ', organId: organ.id, superior: organ.superior, phone: organ.phone });
    },
    [organs, dispatch],
  );
  const plain = (field: 'contactName' | 'contactPhone', label: string, max: number) => (
    <TextField
      id={domIdOf(field)}
      field={field}
      label={label}
      max={max}
      value={draft[field]}
      error={errors[field]}
      onValue={set[field]}
    />
  );

  return (
    <div className={styles.form}>
      <p id={domIdOf('addressee')} tabIndex={-1} className={styles.fact}>
        <span className={styles.factLabel}>收件人</span>
        {draft.addressee}
      </p>
      <LongTextField
        id={domIdOf('gist')}
        field="gist"
        label="反映的主要问题"
        hint={`${props.receivedLine}这里的话写进标题。`}
        minRows={1}
        maxRows={4}
        value={draft.gist}
        error={errors.gist}
        onValue={set.gist}
      />
      <div id={domIdOf('demands')} tabIndex={-1}>
        <div className={styles.fields} data-apart>
          {draft.demands.map((demand, index) => (
            <DemandEditor
              key={demand.id}
              demand={demand}
              index={index}
              count={draft.demands.length}
              errors={errors}
              dispatch={dispatch}
            />
          ))}
          {errors.demands !== undefined && <Notice tone="danger">{errors.demands}</Notice>}
          {removed && (
            <Notice action={{ label: '撤销', run: () => dispatch({ kind: 'undo-remove' }) }}>已删去一项请求。</Notice>
          )}
          <MoreDemands full={draft.demands.length >= 30} dispatch={dispatch} newId={newId} />
        </div>
      </div>
      <div id={domIdOf('organ')} tabIndex={-1}>
        {organs.length > 1 ? (
          <OrganChoice organs={organs} organId={draft.organId} error={errors.organId} onOrgan={chooseOrgan} />
        ) : (
          <p className={styles.fact}>
            <span className={styles.factLabel}>出具机关</span>
            {organs[0]?.name ?? '本单位没有可以出具处理意见书的机关，请到设置里添加'}
          </p>
        )}
        {draft.remedyOrgan !== '' && (
          <p className={styles.fact}>
            <span className={styles.factLabel}>救济途径</span>
            自收到之日起 {REVIEW_REQUEST_DAYS} 日内，向{draft.remedyOrgan}请求复查（《条例》第三十五条）
          </p>
        )}
      </div>
      <Row>
        {plain('contactName', '联系人', 50)}
        {plain('contactPhone', '联系电话', 50)}
      </Row>
      <LineList
        id={domIdOf('attachments')}
        field="attachments"
        label="附件"
        addLabel="加一个附件"
        values={draft.attachments}
        error={errors.attachments}
        onChange={set.attachments}
      />
      <LineList
        id={domIdOf('copiesTo')}
        field="copiesTo"
        label="抄送"
        addLabel="加一个抄送单位"
        values={draft.copiesTo}
        error={errors.copiesTo}
        onChange={set.copiesTo}
      />
    </div>
  );
});
