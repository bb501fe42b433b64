import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import type { Organ } from '#shared/case/office';
import type { OfficerRef, Person, PetitionForm, Purpose, WayOfArt31 } from '#shared/case/values';
import { addDays, type LocalDate } from '#shared/law/dates';
import { commandStep, type Step } from '../replay/drive';
import { inventPerson } from '../replay/people';
import { instantOf } from '../replay/record';
import { demoOffice, petitionOffice } from './demo-office';

/** Who acts in the demonstration: the first officer does everything, the others are named in matters. */
export interface Cast {
  readonly receiver: OfficerRef;
  readonly handler: OfficerRef;
  readonly colleague: OfficerRef;
  readonly approver: OfficerRef;
}

/** One matter while its life is written down: its people, its days, and steps in the order they are asked for. */
export interface Scene {
  readonly caseId: string;
  readonly people: readonly Person[];
  readonly main: Person;
  readonly cast: Cast;
  readonly matter: LawMatter;
  /** Day `after` days from the first; may lie ahead of today when it is only named. */
  readonly day: (after: number) => LocalDate;
  /** An id of this matter's own. */
  readonly id: (suffix: string) => string;
  /** Registration number of another matter of the demonstration. */
  readonly numberOf: (caseId: string) => string;
  readonly act: <N extends CommandName>(after: number, name: N, payload: CommandPayload<N>) => Step;
  readonly issue: (after: number, opinionId: string, paperId: string) => Step;
}

/** An invented matter told step by step; `tell` goes on from registration, interview and classification. */
export interface LawMatter {
  /** Last part of the case id, so that matters can speak of each other. */
  readonly key: string;
  readonly daysAgo: number;
  readonly form: PetitionForm;
  readonly headcount: number;
  /** Persons on record; one unless said. */
  readonly signers?: number;
  readonly anonymous?: boolean;
  /** Organ it was brought to; the petition office unless said. */
  readonly organ?: Organ;
  readonly title: string;
  readonly demands: string;
  readonly facts: string;
  readonly purpose: Purpose;
  readonly contentClass: readonly string[];
  readonly way: WayOfArt31 | null;
  /** Days until it is classified; null: not classified here. The day of registration unless said. */
  readonly classifiedAfter?: number | null;
  /** Keys of matters found different at the registration. */
  readonly notSameAs?: readonly string[];
  readonly tell: (scene: Scene) => readonly Step[];
}

export const lawCaseId = (key: string): string => `demo-${key}`;

export function inventedPerson(key: string, at: number): Person {
  const { name, sex, birthDate, identityNumber, phone, address } = inventPerson(`demo ${key}`);
  const person = { id: `p${at + 1}`, name, anonymous: false, kind: '自然人' as const, sex, birthDate, phone, address };
  return { ...person, identityKind: '居民身份证', identityNumber };
}

const nobody: Person = { id: 'p1', name: '', anonymous: true, kind: '自然人' };

/** `index` decides the hour of the day, so that the matters of one day do not all fall on one minute. */
export function sceneOf(
  matter: LawMatter,
  index: number,
  today: LocalDate,
  cast: Cast,
  numberOf: (caseId: string) => string,
): Scene {
  const caseId = lawCaseId(matter.key);
  const invented = Array.from({ length: matter.signers ?? 1 }, (_, at) => inventedPerson(`${matter.key}-${at}`, at));
  const people = matter.anonymous === true ? [nobody] : invented;
  const [main] = people;
  if (main === undefined) throw new Error(`${matter.key}: a matter needs somebody who brought it`);
  const day = (after: number): LocalDate => addDays(today, after - matter.daysAgo);
  let turn = 0;
  const at = (after: number): string => {
    const on = day(after);
    if (on > today) throw new Error(`${matter.key}: day ${after} lies ahead of today`);
    turn += 1;
    const time = `${String(9 + (index % 3)).padStart(2, '0')}:${String(turn).padStart(2, '0')}`;
    return on < today ? instantOf(on, time) : instantOf(today, '08:00', index * 60 + turn);
  };
  return {
    caseId,
    people,
    main,
    cast,
    matter,
    day,
    numberOf,
    id: (suffix) => `${caseId}-${suffix}`,
    act: (after, name, payload) => {
      const when = at(after);
      return commandStep(when, caseId, `${turn}-${name}`, name, payload);
    },
    issue: (after, opinionId, paperId) => {
      const when = at(after);
      return { kind: 'issue', at: when, caseId, key: `${turn}-issue`, opinionId, paperId };
    },
  };
}

/** Registration, and for a visit the sealed note of the interview, and the classification. */
export function beginning(scene: Scene): readonly Step[] {
  const { matter, people, cast, act, id } = scene;
  const { title, demands, facts, purpose, contentClass, way, classifiedAfter = 0 } = matter;
  const organ = matter.organ ?? petitionOffice;
  const registered = act(0, 'register-visit', {
    visit: visitOf(scene, 'v1', 0),
    matter: { title, demands, facts, history: '', papersHandedOver: '' },
    notSameAs: (matter.notSameAs ?? []).map(lawCaseId),
    organId: organ.id,
  });
  const heard = act(0, 'seal-interview', {
    note: {
      noteId: id('n1'),
      visitId: id('v1'),
      place: demoOffice.receptionPlace,
      startedOn: scene.day(0),
      startedAt: '09:05',
      endedAt: '09:35',
      receiverName: cast.receiver.name,
      recorderName: cast.colleague.name,
      visitorNames: people.map(({ name }) => name).join('、') || '来访人',
      entries: [
        { id: 'e1', at: '09:05', kind: '问', text: '请说明您反映的事项和请求。' },
        { id: 'e2', at: '09:07', kind: '答', text: demands },
        { id: 'e3', at: '09:15', kind: '问', text: '请说明事实和理由。' },
        { id: 'e4', at: '09:18', kind: '答', text: facts || '没有补充。' },
      ],
      papersHandedOver: '',
    },
    confirmation: { way: '本人签名', remark: '' },
  });
  const classified = (after: number): Step =>
    act(after, 'classify-matter', { purpose, contentClass: [...contentClass], place: { name: '安澜市' }, way });
  return [
    registered,
    ...(matter.form === '来访' ? [heard] : []),
    ...(classifiedAfter === null ? [] : [classified(classifiedAfter)]),
  ];
}

/** A visit, letter or call of this matter's people. */
export function visitOf({ id, day, people, matter, cast }: Scene, visit: string, after: number) {
  return {
    visitId: id(visit),
    form: matter.form,
    receivedOn: day(after),
    receivedAt: '09:00',
    place: matter.form === '来访' ? demoOffice.receptionPlace : '',
    headcount: matter.headcount,
    petitioners: [...people],
    receiverId: cast.receiver.id,
    receiverName: cast.receiver.name,
  };
}
