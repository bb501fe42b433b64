import type { Organ } from '#shared/case/office';
import type { NoteEntry, OfficerRef, Opinion, Person } from '#shared/case/values';
import { commandStep, type Step } from './drive';
import { inventPerson } from './people';
import { instantOf, type ReplayRecord } from './record';

export interface ReplayOffice {
  readonly organ: Organ;
  readonly officer: OfficerRef;
  readonly place: string;
}

const MAX_TITLE = 100;

/** Case id of a record: what is not a letter, digit, dash or underscore becomes an underscore. */
export const caseIdOf = (recordId: string): string => `r-${recordId.replace(/[^0-9a-zA-Z_-]/gu, '_')}`.slice(0, 40);

/**
 * The life of one record: registered and heard on the day of the message, way 6 of art. 31 assumed, accepted the same
 * day; opinion, review, sign-off, letter, service and closing on the day of the answer.
 */
export function pathOf(record: ReplayRecord, office: ReplayOffice): readonly Step[] {
  const caseId = caseIdOf(record.id);
  const person = personOf(record);
  const visitId = `${caseId}-v1`;
  const opinionId = `${caseId}-o1`;
  const paperId = `${caseId}-p1`;
  const opinion = opinionOf(record, office, person, opinionId);
  const received = (seconds: number): string => instantOf(record.receivedOn, record.receivedAt, seconds);
  // Answers are written in office hours; a same-day answer must still come after the visit.
  const answered = (seconds: number): string => {
    const late = instantOf(record.repliedOn, '17:00', seconds);
    return late > received(3600) ? late : received(3600 + seconds);
  };
  return [
    commandStep(received(0), caseId, 'register', 'register-visit', {
      visit: {
        visitId,
        form: '来访',
        receivedOn: record.receivedOn,
        receivedAt: record.receivedAt,
        place: office.place,
        headcount: 1,
        petitioners: [person],
        receiverId: office.officer.id,
        receiverName: office.officer.name,
      },
      matter: {
        title: titleOf(record),
        demands: record.message,
        facts: '',
        history: '',
        papersHandedOver: '',
      },
      notSameAs: [],
    }),
    commandStep(received(1), caseId, 'note', 'seal-interview', {
      note: {
        noteId: `${caseId}-n1`,
        visitId,
        place: office.place,
        startedOn: record.receivedOn,
        startedAt: record.receivedAt,
        endedAt: record.receivedAt,
        receiverName: office.officer.name,
        recorderName: office.officer.name,
        visitorNames: person.name,
        entries: entriesOf(record),
        papersHandedOver: '',
      },
      confirmation: { way: '本人签名', remark: '' },
    }),
    commandStep(received(2), caseId, 'classify', 'classify-matter', {
      purpose: '求决',
      contentClass: ['其他'],
      place: { name: '本辖区' },
      way: 6,
    }),
    commandStep(received(3), caseId, 'accept', 'accept-matter', { organId: office.organ.id }),
    commandStep(received(4), caseId, 'tell', 'give-notice', {
      noticeId: `${caseId}-told`,
      kind: 'accepted',
      about: null,
      organId: office.organ.id,
      way: '当场书面',
      documentNumber: '',
      remark: '',
    }),
    commandStep(received(5), caseId, 'assign', 'assign-case', { officer: office.officer }),
    commandStep(answered(0), caseId, 'draft', 'submit-opinion', { opinion }),
    commandStep(answered(1), caseId, 'review', 'review-opinion', { opinionId, agreed: true, comment: '' }),
    commandStep(answered(2), caseId, 'sign', 'sign-off-opinion', { opinionId, agreed: true, comment: '' }),
    { kind: 'issue', at: answered(3), caseId, key: 'issue', opinionId, paperId },
    commandStep(answered(4), caseId, 'serve', 'serve-letter', {
      paperId,
      way: '直接送达',
      servedBy: office.officer.name,
      receiver: person.name,
      remark: '',
    }),
    commandStep(answered(5), caseId, 'close', 'close-case', { reason: '处理意见书已送达信访人' }),
  ];
}

/** A user code such as `A00023583` is no name: a name is made up. Anything else is taken as the person's name. */
function personOf(record: ReplayRecord): Person {
  const invented = inventPerson(record.user);
  const given = record.user.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const name = /^[A-Za-z]{0,3}\d*$/.test(given) ? invented.name : given;
  return {
    id: 'p1',
    name,
    anonymous: false,
    kind: '自然人',
    sex: invented.sex,
    birthDate: invented.birthDate,
    identityKind: '居民身份证',
    identityNumber: invented.identityNumber,
    phone: invented.phone,
    address: invented.address,
  };
}

function titleOf(record: ReplayRecord): string {
  const title = oneLine(record.subject) || oneLine(record.message);
  const characters = [...title];
  return characters.length <= MAX_TITLE ? title : `${characters.slice(0, MAX_TITLE - 1).join('')}…`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function entriesOf(record: ReplayRecord): NoteEntry[] {
  return [
    { id: 'e1', at: record.receivedAt, kind: '问', text: '请您说明反映的事项、请求以及事实和理由。' },
    { id: 'e2', at: record.receivedAt, kind: '答', text: record.message },
  ];
}

/**
 * The answer as an opinion on one demand. The data gives no outcome and no basis: 解释说明 and art. 32 are assumed. The
 * words of the answer are kept whole: what was found stands as facts, from the first sentence about what will be done
 * on it is the opinion; an answer that cannot be divided is the opinion, and the matter is the facts.
 */
function opinionOf(record: ReplayRecord, office: ReplayOffice, person: Person, opinionId: string): Opinion {
  const { facts, opinion } = divideReply(record.reply);
  return {
    opinionId,
    organId: office.organ.id,
    addressee: person.name,
    gist: titleOf(record),
    demands: [
      {
        id: 'd1',
        text: oneLine(record.subject) || record.message,
        facts: facts || `来访人反映：${titleOf(record)}`,
        outcome: 'explain',
        opinion,
        basis: ['《信访工作条例》第三十二条'],
      },
    ],
    remedyOrgan: office.organ.superior,
    contactName: office.officer.name,
    contactPhone: office.organ.phone || '0000-12345678',
    attachments: [],
    copiesTo: [],
  };
}

const TURN = /下一步|接下来|今后|建议您|请您|将(?:会|继续|进一步|加大|加强|督促|尽快)/u;

/** Dates and thanks at the end decide nothing: the opinion begins with the last sentence before them. */
const CLOSING = /^[\s　]*(?:\d{4}年\d{1,2}月\d{1,2}日|感谢|谢谢|特此|再次|祝您|[。！？\s]*$)/u;

function lastWithSubstance(sentences: readonly string[]): number {
  for (let index = sentences.length - 1; index > 0; index -= 1) if (!CLOSING.test(sentences[index] ?? '')) return index;
  return 0;
}

/** Divides at a sentence end; joined again, both parts are the reply. */
export function divideReply(reply: string): { readonly facts: string; readonly opinion: string } {
  const sentences = reply.match(/[^。！？\n]+[。！？\n]*|[。！？\n]+/gu) ?? [];
  if (sentences.length < 2) return { facts: '', opinion: reply };
  const turn = sentences.findIndex((sentence, index) => index > 0 && TURN.test(sentence));
  const at = turn > 0 ? turn : lastWithSubstance(sentences);
  const facts = sentences.slice(0, at).join('');
  const opinion = sentences.slice(at).join('');
  return opinion.trim() === '' ? { facts: '', opinion: reply } : { facts, opinion };
}
