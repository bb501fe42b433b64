import { Radio } from '@mantine/core';
import { type Purpose, purposeSchema, purposes, type WayOfArt31, wayOfArt31Schema } from '#shared/case/values';
import { divisionOf, divisionWarning } from '#shared/law/divisions';
import { waysOfArt31 } from '#shared/law/ways';
import { ChoiceField } from '../../ui/choice-field';
import { Row } from '../../ui/page';
import { TextField } from '../../ui/text-field';
import styles from '../cases.module.css';
import { contentClassChoices, splitContentClass } from '../content-class-choices';
import { defineStep, type StepFieldsProps } from './define';
import { PurposeHelp } from './purpose-help';

interface Values {
  readonly purpose: Purpose | '';
  /** Names joined as in the list: 城乡建设 › 工程质量. */
  readonly contentClass: string;
  readonly place: string;
  /** 行政区划代码, empty when it is not known. */
  readonly code: string;
  readonly way: WayOfArt31 | null;
}

const asksWay = (purpose: Purpose | ''): boolean => purpose === '申诉' || purpose === '求决';

const wayOf = (text: string): WayOfArt31 | null => {
  const parsed = wayOfArt31Schema.safeParse(Number(text));
  return parsed.success ? parsed.data : null;
};

const purposeOf = (text: string): Purpose | '' => {
  const parsed = purposeSchema.safeParse(text);
  return parsed.success ? parsed.data : '';
};

/** What a code stands for, or what to look at again in it; never a reason to stop. */
const divisionHint = (code: string): string =>
  divisionWarning(code) ?? divisionOf(code.trim())?.fullName ?? '6 位数字；填了会自动带出名称';

function ClassifyFields({ values, set, errors, context }: StepFieldsProps<Values>) {
  return (
    <>
      <ChoiceField
        label="信访目的"
        field="purpose"
        choices={purposes.map((purpose) => ({ value: purpose, label: purpose }))}
        value={values.purpose}
        error={errors.purpose === undefined ? undefined : '请选择信访目的'}
        required
        onValue={(purpose) => set({ purpose: purposeOf(purpose) })}
      />
      {values.purpose === '' && <PurposeHelp onChoose={(purpose) => set({ purpose })} />}
      <ChoiceField
        label="内容分类"
        field="contentClass"
        hint="拼音首字母或者其中几个字，例如 cxjs"
        choices={contentClassChoices(context.today, context.office.law.contentClasses)}
        value={values.contentClass}
        error={errors.contentClass ?? errors['contentClass.0']}
        required
        onValue={(contentClass) => set({ contentClass })}
      />
      <Row>
        <TextField
          label="问题属地"
          field="place.name"
          value={values.place}
          error={errors['place.name']}
          max={100}
          required
          onValue={(place) => set({ place })}
        />
        <TextField
          label="行政区划代码（可不填）"
          field="place.code"
          inputMode="numeric"
          value={values.code}
          error={errors['place.code']}
          hint={divisionHint(values.code)}
          onValue={(code) => {
            const found = divisionOf(code.trim());
            // The name follows the code until it was written by hand.
            const known = divisionOf(values.code.trim())?.fullName ?? context.office.profile.division;
            const follows = values.place.trim() === '' || values.place === known;
            set(found !== null && follows ? { code, place: found.fullName } : { code });
          }}
        />
      </Row>
      {asksWay(values.purpose) && (
        <Radio.Group
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          label="怎样办理（《条例》第三十一条）"
          description="从上往下问，第一个答“是”的就是。"
          value={values.way === null ? '' : String(values.way)}
          error={errors.way}
          required
          onChange={(way) => set({ way: wayOf(way) })}
        >
          {waysOfArt31.map(({ way, article, name, gist, question }) => (
            <Radio
              key={way}
              value={String(way)}
              className={styles.choice ?? ''}
              data-field={way === 1 ? 'way' : undefined}
              label={
                <>
                  {question}
                  <span className={styles.choiceHint}>
                    {article.replace('《条例》第三十一条', '')} {name}：{gist}
                  </span>
                </>
              }
            />
          ))}
        </Radio.Group>
      )}
    </>
  );
}

/** 分类: purpose, content class, place and, for 申诉 and 求决, the way of art. 31. */
export const classifyStep = defineStep<Values>({
  name: 'classify-matter',
  dayLabel: '分类日期',
  initial: ({ state, office }) => ({
    purpose: state.classification?.purpose ?? '',
    contentClass: state.classification?.contentClass.join(' › ') ?? '',
    place: state.classification?.place.name ?? office.profile.division,
    code:
      state.classification?.place.code ?? (state.classification === null ? (office.profile.divisionCode ?? '') : ''),
    way: state.classification?.way ?? null,
  }),
  payload: (values) => ({
    purpose: values.purpose,
    contentClass: splitContentClass(values.contentClass),
    place: { name: values.place, ...(values.code.trim() === '' ? {} : { code: values.code.trim() }) },
    way: asksWay(values.purpose) ? values.way : null,
  }),
  Fields: ClassifyFields,
});
