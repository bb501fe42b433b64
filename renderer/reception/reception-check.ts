import { type CommandPayload, commandPayloads } from '#shared/case/commands/payloads';
import { formWords } from '#shared/case/petition-forms';
import { MAX_REPRESENTATIVES, type Person, type Visit } from '#shared/case/values';
import type { LocalDate } from '#shared/law/dates';
import { checkIdentity } from '#shared/people/identity-number';
import { checkPhone } from '#shared/people/phone';
import { errorsOf, type FieldErrors } from '../ui/field-errors';
import { arrivalWords } from './arrival-words';
import { type PersonForm, type ReceptionForm, titleOf } from './reception-form';

export interface Receiver {
  readonly id: string;
  readonly name: string;
}

/** A typed visitor as registered: numbers in their stored form, empty fields absent. */
export function toPerson(form: PersonForm): Person {
  const identity = form.identityNumber.trim();
  const check = checkIdentity(form.identityKind, identity);
  const optional = (key: 'address' | 'occupation') => (form[key].trim() === '' ? {} : { [key]: form[key].trim() });
  return {
    id: form.id,
    name: form.name.trim(),
    anonymous: form.anonymous,
    kind: form.kind,
    ...(form.sex === '' ? {} : { sex: form.sex }),
    ...(form.birthDate.trim() === '' ? {} : { birthDate: form.birthDate.trim() }),
    ...(identity === ''
      ? {}
      : {
          identityKind: form.identityKind,
          identityNumber: check.normalized,
          ...(check.ok ? {} : { identityUnverified: true }),
        }),
    ...(form.phone.trim() === '' ? {} : { phone: checkPhone(form.phone).normalized }),
    ...optional('address'),
    ...optional('occupation'),
  };
}

export function toVisit(form: ReceptionForm, receiver: Receiver): Visit {
  return {
    visitId: form.visitId,
    form: form.form,
    receivedOn: form.receivedOn.trim(),
    receivedAt: form.receivedAt.trim(),
    place: arrivalWords[form.form].hasPlace ? form.place.trim() : '',
    headcount: Number(form.headcount.trim() || Number.NaN),
    petitioners: form.people.map(toPerson),
    receiverId: receiver.id,
    receiverName: receiver.name,
  };
}

/** Registration (登记) of a new matter, by whatever form it came. */
export function toRegistration(form: ReceptionForm, receiver: Receiver): CommandPayload<'register-visit'> {
  return {
    visit: toVisit(form, receiver),
    matter: {
      title: titleOf(form),
      demands: form.demands,
      facts: form.facts,
      history: form.history,
      papersHandedOver: form.papersHandedOver,
    },
    notSameAs: form.notSameAs,
    ...(form.confidential ? { confidential: { reason: '信访人要求保密', readers: [] } } : {}),
    ...(form.organId === '' ? {} : { organId: form.organId }),
  };
}

/** 再次来访 (来信, 来电): everything written this time becomes one text, nothing is dropped. */
export function toFurtherVisit(form: ReceptionForm, receiver: Receiver): CommandPayload<'add-visit'> {
  const parts = [
    form.demands.trim(),
    labelled('事实和理由', form.facts),
    labelled('此前反映情况', form.history),
    labelled('递交的材料', form.papersHandedOver),
  ];
  return { visit: toVisit(form, receiver), said: parts.filter((part) => part !== '').join('\n') };
}

/** 越级核对 for its command; null when there is nothing to record. */
export function toLevelCheck(form: ReceptionForm): CommandPayload<'record-level-check'> | null {
  if (form.level === null || form.form !== '来访') return null;
  const { finding, competentOrgan, guidance } = form.level;
  const guided = finding === '越级' ? guidance.trim() : '';
  return { visitId: form.visitId, finding, competentOrgan: competentOrgan.trim(), guidance: guided };
}

const labelled = (label: string, text: string): string => (text.trim() === '' ? '' : `${label}：${text.trim()}`);

/**
 * Everything wrong with the form, by field path, in reading order. Mandatory is only what the law needs: a name or the
 * statement that it was not given, and the demands.
 */
export function checkReception(form: ReceptionForm, receiver: Receiver, today: LocalDate): FieldErrors {
  const own: Record<string, string> = {};
  form.people.forEach((person, index) => {
    const path = `visit.petitioners.${index}`;
    if (person.name.trim() === '' && !person.anonymous) {
      own[`${path}.name`] = `请填写姓名；${arrivalWords[form.form].petitioner}不愿留名时，勾选“匿名”`;
    }
    const identity = person.identityNumber.trim();
    if (identity !== '' && !person.keepUnverified) {
      const { problem } = checkIdentity(person.identityKind, identity, today);
      if (problem) own[`${path}.identityNumber`] = `${problem}；确实无法核对时，可以按未核实保留`;
    }
    if (person.birthDate.trim() > today && person.birthDate.trim() !== '') {
      own[`${path}.birthDate`] = '出生日期不能晚于今天';
    }
  });
  const { day, count } = formWords[form.form];
  if (form.form === '来访' && form.people.length > MAX_REPRESENTATIVES) {
    own['visit.petitioners'] =
      `多人来访反映共同事项应当推选代表，代表不得超过 ${MAX_REPRESENTATIVES} 人（《条例》第二十条）；其余的人计入${count}`;
  }
  if (form.receivedOn.trim() > today) own['visit.receivedOn'] = `${day}不能晚于今天`;
  if (!/^\d+$/.test(form.headcount.trim())) own['visit.headcount'] = `${count}写整数，至少 1 人`;
  else if (Number(form.headcount) < form.people.length) {
    own['visit.headcount'] = `已登记 ${form.people.length} 名信访人，${count}不能比这少`;
  }
  if (form.receivedOn.trim() < today && !own['visit.receivedOn'] && form.lateReason.trim() === '') {
    own.lateReason = `补录以前的${form.form}，请写一句原因`;
  }
  const check = toLevelCheck(form);
  if (check?.finding === '越级' && check.competentOrgan === '') {
    own['level.competentOrgan'] = '越级走访的，请写明有权处理的机关（《条例》第二十条）';
  }
  if (check?.finding === '越级' && check.guidance === '') {
    own['level.guidance'] = '越级走访的，请写明怎样引导来访人（《条例》第二十条）';
  }
  if (check !== null) {
    for (const [path, message] of Object.entries(errorsOf(commandPayloads['record-level-check'], check))) {
      own[`level.${path}`] ??= message;
    }
  }
  const schema = form.sameAs ? commandPayloads['add-visit'] : commandPayloads['register-visit'];
  const payload = form.sameAs ? toFurtherVisit(form, receiver) : toRegistration(form, receiver);
  const fromSchema = errorsOf(schema, payload);
  const needsWords = form.sameAs && form.demands.trim() === '' ? { 'matter.demands': '请写明本次反映的内容' } : {};
  return inReadingOrder({ ...fromSchema, ...needsWords, ...own });
}

const ORDER = [
  'visit.form',
  'visit.petitioners',
  'visit.receivedOn',
  'visit.receivedAt',
  'lateReason',
  'visit.place',
  'visit.headcount',
  'level',
  'matter.demands',
  'matter.title',
  'matter.facts',
  'matter.history',
  'matter.papersHandedOver',
] as const;

/** A visitor's fields as they stand on the page. */
const PERSON_ORDER = ['name', 'identityNumber', 'birthDate', 'phone', 'address', 'occupation'] as const;

function personRank(path: string): number {
  const [, index, name] = /^visit\.petitioners\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index === undefined) return 0;
  const at = PERSON_ORDER.findIndex((field) => field === name);
  return Number(index) * 100 + (at === -1 ? PERSON_ORDER.length : at);
}

function inReadingOrder(errors: FieldErrors): FieldErrors {
  const rank = (path: string): number => {
    // Said where the number of persons is asked, below the persons themselves.
    if (path === 'visit.petitioners') return ORDER.indexOf('visit.headcount') + 0.5;
    const at = ORDER.findIndex((prefix) => path.startsWith(prefix));
    return at === -1 ? ORDER.length : at;
  };
  const titleFollowsDemands = errors['matter.demands'] !== undefined;
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([path]) => !(titleFollowsDemands && path === 'matter.title'))
      .sort(([a], [b]) => rank(a) - rank(b) || personRank(a) - personRank(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}
