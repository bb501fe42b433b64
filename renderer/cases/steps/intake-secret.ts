import { secretEndings } from '#shared/case/commands/close-secret';
import { secretLevels } from '#shared/case/events/secret-registered';
import { choicesOf, fieldStep } from './field-step';

/** 涉密办结: a closed list, because words could tell what it is about. */
export const closeSecretStep = fieldStep({
  name: 'close-secret',
  dayLabel: '办结日期',
  note: () => '本机不登记涉密内容，只选择去向。',
  fields: [{ kind: 'choice', field: 'ending', label: '办理去向', required: true, choices: choicesOf(secretEndings) }],
});

/** 变更涉密登记. */
export const updateSecretStep = fieldStep({
  name: 'update-secret',
  dayLabel: '变更日期',
  note: () => '只写文号、密级和存放地点，不写内容。',
  fields: [
    {
      kind: 'choice',
      field: 'level',
      label: '密级',
      required: true,
      choices: choicesOf(secretLevels),
      initial: ({ state }) => state.secret?.level ?? '',
    },
    {
      kind: 'text',
      field: 'documentNumber',
      label: '文号',
      required: true,
      max: 30,
      initial: ({ state }) => state.secret?.documentNumber ?? '',
    },
    {
      kind: 'text',
      field: 'keptAt',
      label: '存放地点',
      hint: '如“机要室 2 号柜”',
      required: true,
      max: 30,
      initial: ({ state }) => state.secret?.keptAt ?? '',
    },
  ],
});
