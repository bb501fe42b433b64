import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type IdentityKind, identityKinds } from '#shared/case/values';
import { checkIdentity } from '#shared/people/identity-number';
import { checkPhone } from '#shared/people/phone';
import { useToday } from '../app/status';
import { ChoiceField } from '../ui/choice-field';
import { DateField } from '../ui/date-field';
import type { FieldErrors } from '../ui/field-errors';
import { type FormStore, useFormValue } from '../ui/form-store';
import { Row } from '../ui/page';
import { RadioRow } from '../ui/radio-row';
import { TextField } from '../ui/text-field';
import { arrivalWords } from './arrival-words';
import classes from './reception.module.css';
import { emptyPerson, type PersonForm, type ReceptionForm, withPerson } from './reception-form';

const kindChoices = identityKinds.map((kind) => ({ value: kind, label: kind }));
const occupations = [
  '农民',
  '工人',
  '个体经营者',
  '企业管理人员',
  '专业技术人员',
  '教师',
  '医生',
  '公务员',
  '事业单位工作人员',
  '学生',
  '自由职业者',
  '退（离）休人员',
  '现役军人',
  '无业人员',
  '其他',
].map((name) => ({ value: name, label: name }));

/** Who came: one visitor's details. An identity number fills sex and birth date; the officer can still change both. */
export function PersonFields({
  store,
  index,
  alone,
  errors,
}: {
  readonly store: FormStore<ReceptionForm>;
  readonly index: number;
  /** The only visitor: the section's title says enough. */
  readonly alone: boolean;
  readonly errors: FieldErrors;
}) {
  const today = useToday();
  const person = useFormValue(store, (form) => form.people[index]) ?? emptyPerson('');
  const form = useFormValue(store, (values) => values.form);
  const { another, petitioner } = arrivalWords[form];
  const [numberLeft, setNumberLeft] = useState(false);
  const path = (name: string) => `visit.petitioners.${index}.${name}`;
  const set = (change: Partial<PersonForm>) => store.set((form) => withPerson(form, index, change));

  const setIdentity = (identityKind: IdentityKind, identityNumber: string) => {
    const check = checkIdentity(identityKind, identityNumber, today);
    const known = identityNumber.trim() !== '' && check.ok;
    set({
      identityKind,
      identityNumber,
      keepUnverified: false,
      ...(known && check.sex ? { sex: check.sex } : {}),
      ...(known && check.birthDate ? { birthDate: check.birthDate } : {}),
    });
  };
  const number = person.identityNumber.trim();
  const check = number === '' ? null : checkIdentity(person.identityKind, number, today);
  // While a number is still being typed it is not wrong yet.
  const problem = check?.problem && (numberLeft || number.length >= 18) ? check.problem : undefined;
  const phoneWarning = person.phone.trim().length >= 7 ? checkPhone(person.phone).warning : undefined;

  return (
    <fieldset className={classes.person}>
      <legend className={classes.personLegend} data-alone={alone}>
        {index === 0 ? '主信访人' : `${another} ${index + 1}`}
        {index > 0 && (
          <ActionIcon
            variant="subtle"
            size="2.25rem"
            aria-label={`去掉${another} ${index + 1}`}
            onClick={() => store.set((all) => ({ ...all, people: all.people.filter((_, at) => at !== index) }))}
          >
            <IconX size="1.125rem" />
          </ActionIcon>
        )}
      </legend>
      <Row>
        <TextField
          label={person.kind === '单位' ? '单位名称' : '姓名'}
          required={!person.anonymous}
          value={person.name}
          onValue={(name) => set({ name })}
          field={path('name')}
          error={errors[path('name')]}
          max={100}
          autoFocus={index === 0}
        />
        <div className={classes.beside}>
          <Checkbox
            label="匿名（不愿留名）"
            checked={person.anonymous}
            onChange={(event) => set({ anonymous: event.currentTarget.checked })}
          />
        </div>
        <RadioRow
          label="类别"
          choices={[
            { value: '自然人', label: '自然人' },
            { value: '单位', label: '单位' },
          ]}
          value={person.kind}
          onValue={(kind) =>
            kind &&
            set({ kind, identityKind: kind === '单位' ? '统一社会信用代码' : '居民身份证', keepUnverified: false })
          }
        />
      </Row>
      {person.anonymous && (
        <p className={classes.explain}>
          匿名照常登记、照常办理；姓名、住址不清的，依照《条例》第二十三条可以不书面告知，答复也可能无法送达。
          {form === '来访' || form === '来电' ? `请向${petitioner}说明。` : ''}
        </p>
      )}
      <Row>
        <ChoiceField
          label="证件类型"
          choices={kindChoices}
          value={person.identityKind}
          onValue={(kind) => {
            const known = identityKinds.find((name) => name === kind);
            if (known) setIdentity(known, person.identityNumber);
          }}
        />
        <div>
          <TextField
            label="证件号码（没有可以不填）"
            value={person.identityNumber}
            onValue={(text) => setIdentity(person.identityKind, text)}
            onBlur={() => setNumberLeft(true)}
            field={path('identityNumber')}
            error={person.keepUnverified ? undefined : (problem ?? errors[path('identityNumber')])}
            hint={person.keepUnverified ? '未核实，按所写保留' : check?.ok ? check.warning : undefined}
            max={40}
          />
          {problem && !person.keepUnverified && (
            <Button variant="default" className={classes.keep} onClick={() => set({ keepUnverified: true })}>
              按未核实保留这个号码
            </Button>
          )}
        </div>
      </Row>
      <Row>
        {person.kind === '自然人' && (
          <>
            <RadioRow
              label="性别"
              choices={[
                { value: '男', label: '男' },
                { value: '女', label: '女' },
              ]}
              value={person.sex}
              onValue={(sex) => set({ sex })}
              clearable
            />
            <DateField
              label="出生日期"
              today={today}
              value={person.birthDate}
              onValue={(birthDate) => set({ birthDate })}
              field={path('birthDate')}
              error={errors[path('birthDate')]}
            />
          </>
        )}
        <TextField
          label="电话"
          value={person.phone}
          onValue={(phone) => set({ phone })}
          field={path('phone')}
          error={errors[path('phone')]}
          hint={phoneWarning}
          inputMode="tel"
          max={40}
        />
      </Row>
      <div className={classes.addressRow}>
        <TextField
          label="住址"
          value={person.address}
          onValue={(address) => set({ address })}
          field={path('address')}
          error={errors[path('address')]}
          max={300}
        />
        {person.kind === '自然人' && (
          <ChoiceField
            label="职业"
            choices={occupations}
            value={person.occupation}
            onValue={(occupation) => set({ occupation })}
            field={path('occupation')}
            error={errors[path('occupation')]}
            placeholder=""
            free
          />
        )}
      </div>
    </fieldset>
  );
}
