import { secretEndings } from '#shared/case/commands/close-secret';
import { commandList } from '#shared/case/commands/index';
import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import { dutiesOf } from '#shared/case/duties';
import { noticeWays } from '#shared/case/notice-ways';
import { reviewTargets } from '#shared/case/reviews';
import type { CaseState } from '#shared/case/state';
import { purposes } from '#shared/case/values';
import { addDays, type LocalDate } from '#shared/law/dates';
import { paperTable } from '#shared/papers/catalogue';
import { file, matter, note, office, opinion, person, service, visit } from '../unit/shared/case/desk';

/** What a payload is made for: the case, the day, a number nobody used, and a source of choices. */
export interface Scene {
  readonly state: CaseState | null;
  readonly on: LocalDate;
  readonly unique: number;
  readonly choose: <const T>(from: readonly [T, ...T[]]) => T;
  readonly nextSerial: (series: string, year: number) => number;
}

const officers = ['wang', 'zhao', 'qian'] as const;
const officerOf = ({ choose }: Scene) => {
  const id = choose(officers);
  return { id, name: `${id}同志` };
};
/** The last of a list that fits, or one that is not there. */
const lastId = <T>(list: readonly T[] | undefined, id: (one: T) => string, fits: (one: T) => boolean = () => true) => {
  const found = [...(list ?? [])].reverse().find(fits);
  return found === undefined ? 'none' : id(found);
};
const fresh = (scene: Scene, kind: string) => `${kind}${scene.unique}`;
const ownOrgan = ({ choose }: Scene) => choose(['bureau', 'bureau', 'letters', 'nowhere']);
const bureau = ({ choose }: Scene) => choose(['bureau', 'bureau', 'bureau', 'letters']);
const duty = ({ state, choose }: Scene) => {
  const [first, ...others] = state === null ? [] : dutiesOf(state).filter(({ status }) => status === 'owed');
  return first === undefined ? null : choose([first, ...others]);
};
const round = ({ state }: Scene) =>
  lastId(
    state?.reviews,
    ({ reviewId }) => reviewId,
    ({ service: served }) => !served,
  );

type Makers = { readonly [N in CommandName]: (scene: Scene) => CommandPayload<N> };

/** A payload an officer might send for each command; most fit the case, some do not. Complete by its type. */
export const payloads: Makers = {
  'register-visit': ({ on, choose }) => ({
    visit: visit(on, {
      form: choose(['来访', '来访', '来信', '网信', '来电']),
      headcount: choose([1, 1, 6]),
      petitioners: [
        choose([
          person({ address: '东湖路 1 号' }),
          person(),
          person({ name: '', anonymous: true }),
          person({ name: '' }),
        ]),
      ],
    }),
    matter,
    notSameAs: choose([[], [], ['other-case']]),
    organId: choose(['bureau', 'letters', 'nowhere']),
    ...choose([{}, { confidential: { reason: '信访人要求', readers: [{ id: 'zhao', name: 'zhao同志' }] } }]),
  }),
  'register-secret': ({ choose }) => ({
    level: choose(['秘密', '机密', '绝密']),
    documentNumber: choose(['密字1号', '临密收〔2026〕2号', '张三举报李四的来信']),
    keptAt: choose(['机要室', '机要室2号柜', '内容是举报，见附件']),
    form: '来信',
    headcount: 1,
  }),
  'seal-interview': (scene) => ({
    note: note(scene.on, {
      noteId: fresh(scene, 'n'),
      visitId: lastId(scene.state?.visits, ({ visitId }) => visitId),
    }),
    confirmation: { way: scene.choose(['本人签名', '拒绝确认']), remark: scene.choose(['', '在场人赵敏']) },
  }),
  'classify-matter': ({ choose }) => {
    const purpose = choose(['求决', '求决', '求决', ...purposes]);
    return {
      purpose,
      contentClass: ['城乡建设', '住房保障与房地产'],
      place: { name: '临江市东湖区' },
      way: purpose === '求决' || purpose === '申诉' ? choose([6, 6, 6, 1, 2, 3, 4, 5, null]) : choose([null, null, 6]),
    };
  },
  'record-accusation': (scene) => ({
    accused: [{ name: '', unit: scene.choose(['临江市民政局', '临江市住建局', '临江市房管局']) }],
    recall: scene.choose(['', '已派人收回']),
    readers: scene.choose([
      [
        { id: 'wang', name: 'wang同志' },
        { id: 'zhao', name: 'zhao同志' },
      ],
      [officerOf(scene)],
    ]),
  }),
  'answer-on-the-spot': (scene) => ({
    organId: ownOrgan(scene),
    kind: scene.choose(['咨询', '当场答复', '引导']),
    answer: '已经答复',
    guidedTo: scene.choose(['人民法院', '']),
    written: scene.choose([true, false]),
  }),
  'suggest-simple': (scene) => ({
    organId: scene.choose(['letters', 'bureau']),
    condition: scene.choose(['clear', 'daily-life', 'none']),
    explanation: '',
  }),
  'withdraw-simple-suggestion': () => ({ reason: '争议较大' }),
  'transfer-matter': (scene) => {
    const kind = scene.choose(['转送', '交办']);
    return {
      transferId: fresh(scene, 't'),
      organId: scene.choose(['letters', 'bureau']),
      kind,
      toOrgan: scene.choose(['临江市民政局', '临江市住建局', '临江市住建局物业站', '临江市房管局', '临江市纪委监委']),
      reason: '属于该机关职责',
      feedbackBy: kind === '交办' ? addDays(scene.on, 20) : null,
      ownSystem: scene.choose([true, false]),
    };
  },
  'record-other-opinion': ({ state, on }) => ({
    transferId: lastId(
      state?.transfers,
      ({ transferId }) => transferId,
      ({ opinion: known }) => known === null,
    ),
    documentNumber: '民字1号',
    summary: '已经办理',
    servedOn: on,
  }),
  'record-objection': ({ state }) => ({
    transferId: lastId(
      state?.transfers,
      ({ transferId }) => transferId,
      ({ objection }) => objection === null,
    ),
    reasons: '不属于本机关职权范围',
  }),
  'answer-objection': ({ state, choose }) => ({
    transferId: lastId(
      state?.transfers,
      ({ transferId }) => transferId,
      ({ objection }) => objection !== null,
    ),
    agreed: choose([true, false]),
    text: '经核实',
  }),
  'receive-transfer': (scene) => {
    const kind = scene.choose(['转送', '交办']);
    return {
      receiptId: fresh(scene, 'r'),
      organId: bureau(scene),
      transferId: scene.choose([null, lastId(scene.state?.transfers, ({ transferId }) => transferId)]),
      fromOrgan: '临江市委信访局',
      kind,
      documentNumber: '信字1号',
      feedbackBy: kind === '交办' ? addDays(scene.on, 20) : null,
    };
  },
  'object-to-transfer': ({ state }) => ({
    receiptId: lastId(state?.receipts, ({ receiptId }) => receiptId),
    reasons: '职权已经划转',
  }),
  'record-objection-answer': ({ state, choose }) => ({
    receiptId: lastId(state?.receipts, ({ receiptId }) => receiptId),
    agreed: choose([true, false]),
    text: '同意退回',
  }),
  'submit-completion-report': ({ state }) => ({
    receiptId: lastId(state?.receipts, ({ receiptId }) => receiptId),
    documentNumber: '',
    summary: '已经办结',
  }),
  'dispute-competence': (scene) => ({
    disputeId: fresh(scene, 'd'),
    organs: ['临江市住建局', '临江市城管局'],
    reason: '职责交叉',
    commonSuperior: true,
    submittedTo: scene.choose(['临江市人民政府', '临江市民政局']),
  }),
  'settle-dispute': ({ state, choose }) => ({
    disputeId: lastId(state?.disputes, ({ disputeId }) => disputeId),
    by: choose(['协商', '共同的上一级机关']),
    competentOrgan: choose(['临江市住建局', '临江市城管局', '临江市民政局']),
  }),
  'handle-accusation': (scene) => ({
    organId: bureau(scene),
    basis: '《中国共产党纪律检查机关监督执纪工作规则》',
    result: '经核查部分属实',
    feedbackWay: scene.choose(['当面', '书面', '未留联系方式，无法反馈']),
    feedback: scene.choose(['已经告知办理结果', '']),
  }),
  'report-cadre': (scene) => ({
    organId: ownOrgan(scene),
    to: '临江市委组织部',
    gist: '反映干部作风',
    major: scene.choose([false, true]),
    alsoTo: scene.choose([[], ['市委主要负责同志', '分管组织工作的负责同志']]),
  }),
  'guide-to-procedure': (scene) => ({
    guidanceId: fresh(scene, 'g'),
    organId: bureau(scene),
    procedure: scene.choose(['民事诉讼', '劳动仲裁', '行政复议', '依法履行职责']),
    handledBy: '有关机关',
    basis: '有关法律',
    namedDue: scene.choose([null, addDays(scene.on, 30)]),
  }),
  'record-procedure-result': ({ state }) => ({
    guidanceId: lastId(
      state?.guidances,
      ({ guidanceId }) => guidanceId,
      ({ result }) => result === null,
    ),
    text: '已经办理',
  }),
  'study-suggestion': (scene) => ({
    organId: bureau(scene),
    findings: '可行',
    adoption: scene.choose(['采纳', '部分采纳', '未采纳']),
    measures: '列入计划',
  }),
  'reply-suggestion': () => ({ text: '感谢建议', way: '书面' }),
  'give-notice': (scene) => {
    const owed = duty(scene);
    return {
      noticeId: fresh(scene, 'no'),
      kind: owed?.notice ?? scene.choose(['received', 'whereabouts', 'accepted']),
      about: owed?.about ?? null,
      organId: bureau(scene),
      way: scene.choose(noticeWays),
      documentNumber: '',
      remark: '',
    };
  },
  'excuse-notice': (scene) => {
    const owed = duty(scene);
    return {
      noticeId: fresh(scene, 'no'),
      kind: owed?.notice ?? 'received',
      about: owed?.about ?? null,
      organId: bureau(scene),
      ground: scene.choose(['unclear-address', 'judicial-rules', 'discipline-rules']),
      remark: '',
    };
  },
  'record-breach': (scene) => {
    const owed = duty(scene);
    return {
      noticeId: fresh(scene, 'no'),
      kind: owed?.notice ?? 'received',
      about: owed?.about ?? null,
      organId: bureau(scene),
      reason: '漏告',
    };
  },
  'accept-matter': (scene) => ({ organId: ownOrgan(scene) }),
  'refuse-acceptance': (scene) => ({
    refusalId: fresh(scene, 'ref'),
    organId: bureau(scene),
    ground: scene.choose(['in-hand-below', 'not-competent', 'litigation-rights', 'none']),
    facts: '已在下级办理',
    guidedTo: '人民法院',
  }),
  'refuse-further-acceptance': (scene) => ({
    refusalId: fresh(scene, 'ref'),
    organId: bureau(scene),
    ground: 'after-re-review',
    facts: '同一事实和理由',
    guidedTo: '',
  }),
  'revoke-refusal': ({ state }) => ({
    refusalId: lastId(state?.refusals, ({ refusalId }) => refusalId),
    reason: '有误',
  }),
  'choose-simple': (scene) => ({
    organId: 'bureau',
    condition: scene.choose(['clear', 'daily-life', 'none']),
    explanation: '',
    notToBeRefused: scene.choose([true, true, false]),
  }),
  'return-to-ordinary': () => ({ reason: '不适合简易办理' }),
  'reply-simple': (scene) => ({
    replyId: fresh(scene, 'sr'),
    text: '请求维修：已经修好',
    way: scene.choose(noticeWays),
  }),
  'assign-case': (scene) => ({ officer: officerOf(scene) }),
  'request-supplement': (scene) => ({
    supplementId: fresh(scene, 's'),
    items: ['产权证'],
    askedBy: addDays(scene.on, 10),
  }),
  'record-supplement': ({ state, choose }) => ({
    supplementId: lastId(state?.supplements, ({ supplementId }) => supplementId),
    text: '产权证复印件',
    complete: choose([true, false]),
  }),
  'record-investigation': (scene) => ({
    investigationId: fresh(scene, 'i'),
    way: '现场查看',
    persons: '物业公司',
    findings: '漏水属实',
    heardPetitioner: scene.choose([true, false]),
  }),
  'order-hearing': (scene) => ({
    hearingId: fresh(scene, 'h'),
    stage: scene.choose(['handling', 'review', 're-review']),
    reason: '疑难复杂',
  }),
  'hold-hearing': ({ state, on }) => ({
    hearingId: lastId(
      state?.hearings,
      ({ hearingId }) => hearingId,
      ({ held, cancelled }) => !held && !cancelled,
    ),
    from: on,
    to: on,
    chair: '赵敏',
    conclusion: '事实清楚',
  }),
  'cancel-hearing': ({ state }) => ({
    hearingId: lastId(
      state?.hearings,
      ({ hearingId }) => hearingId,
      ({ held, cancelled }) => !held && !cancelled,
    ),
    reason: '双方和解',
  }),
  'start-mediation': (scene) => ({
    mediationId: fresh(scene, 'm'),
    kind: scene.choose(['调解', '和解']),
    parties: ['李秀英', '物业公司'],
    consented: scene.choose([true, true, false]),
  }),
  'end-mediation': ({ state, on, choose }) => ({
    mediationId: lastId(
      state?.mediations,
      ({ mediationId }) => mediationId,
      ({ end }) => end === null,
    ),
    agreed: choose([true, false]),
    text: '本月修好',
    performBy: choose([null, addDays(on, 20)]),
    agreement: choose(['临住建调〔2026〕1号', '']),
  }),
  'propose-extension': (scene) => ({
    extensionId: fresh(scene, 'x'),
    days: scene.choose([10, 30, 31]),
    reason: '情况复杂',
  }),
  'decide-extension': ({ state, choose }) => ({
    extensionId: lastId(state?.extensions, ({ extensionId }) => extensionId),
    agreed: choose([true, false]),
    comment: '同意',
  }),
  'withdraw-matter': ({ choose }) => ({
    by: choose(['李秀英', '李明']),
    reason: '问题已解决',
    authorisation: choose(['', '全体信访人授权书']),
  }),
  'submit-opinion': (scene) => ({
    opinion: opinion({
      opinionId: fresh(scene, 'o'),
      organId: bureau(scene),
      demands: opinion().demands.map((demand) => ({
        ...demand,
        outcome: scene.choose(['support', 'support', 'reject', 'explain']),
      })),
    }),
  }),
  'review-opinion': ({ state, choose }) => ({
    opinionId: state?.opinion?.opinion.opinionId ?? 'none',
    agreed: choose([true, true, true, false]),
    comment: choose(['请补充依据', '']),
  }),
  'sign-off-opinion': ({ state, choose }) => ({
    opinionId: state?.opinion?.opinion.opinionId ?? 'none',
    agreed: choose([true, true, true, false]),
    comment: choose(['请补充依据', '']),
  }),
  'issue-letter': (scene) => {
    const year = Number(scene.on.slice(0, 4));
    return {
      paperId: fresh(scene, 'p'),
      opinionId: scene.state?.opinion?.opinion.opinionId ?? 'none',
      number: { series: '临住建信', year, serial: scene.nextSerial('临住建信', year) },
      file,
    };
  },
  'serve-letter': ({ state, on, choose }) => ({
    ...service,
    paperId: lastId(
      state?.letters,
      ({ paperId }) => paperId,
      ({ service: served }) => served === null,
    ),
    way: choose(['直接送达', '直接送达', '邮寄送达', '留置送达', '公告送达', '电子送达']),
    remark: choose(['拒收，见证人赵敏', '']),
    witness: choose(['赵敏', '']),
    consented: choose([true, false]),
    noticeFrom: choose([null, addDays(on, -30)]),
  }),
  'record-service-failure': ({ state, choose }) => ({
    paperId: lastId(
      state?.letters,
      ({ paperId }) => paperId,
      ({ service: served }) => served === null,
    ),
    way: '邮寄送达',
    outcome: choose(['拒收', '退回']),
    remark: '地址无人',
  }),
  'draft-paper': (scene) => {
    const { state } = scene;
    const lawful = state === null ? [] : paperTable.filter((paper) => paper.subjects(state, office).length > 0);
    // First what is signed off at once or by one officer, then what two have to agree to, then any.
    const of = (reviewed: boolean) => lawful.find(({ approval }) => (approval === 'review-and-sign-off') === reviewed);
    const paper = scene.choose([of(false), of(true), ...lawful]);
    const about = scene.state === null ? undefined : paper?.subjects(scene.state, office).at(0)?.about;
    return {
      paperId: scene.choose([
        fresh(scene, 'pp'),
        lastId(
          scene.state?.papers,
          ({ paperId }) => paperId,
          ({ stage }) => stage === 'returned',
        ),
      ]),
      key: paper?.key ?? 'none',
      organId: bureau(scene),
      about: about ?? null,
      values: Object.fromEntries((paper?.fields ?? []).map(({ key, choices }) => [key, choices?.[0] ?? '已写明'])),
    };
  },
  'review-paper': ({ state, choose }) => ({
    paperId: lastId(
      state?.papers,
      ({ paperId }) => paperId,
      ({ stage }) => stage === 'submitted',
    ),
    agreed: choose([true, true, false]),
    comment: '请核对',
  }),
  'sign-off-paper': ({ state, choose }) => ({
    paperId: lastId(
      state?.papers,
      ({ paperId }) => paperId,
      ({ stage }) => stage === 'reviewed',
    ),
    agreed: choose([true, true, false]),
    comment: '请核对',
  }),
  'issue-paper': ({ state, on, nextSerial }) => {
    const paper = [...(state?.papers ?? [])].reverse().find(({ stage }) => stage === 'signed-off');
    const year = Number(on.slice(0, 4));
    const series = paper?.organ.id === 'letters' ? '临信访函' : '临住建信';
    const numbered = paperTable.find(({ key }) => key === paper?.key)?.numbered === true;
    return {
      paperId: paper?.paperId ?? 'none',
      number: numbered ? { series, year, serial: nextSerial(series, year) } : null,
      file,
    };
  },
  'end-paper': ({ state, choose }) => ({
    paperId: choose([
      lastId(
        state?.papers,
        ({ paperId }) => paperId,
        ({ ended, service: gone }) => !ended && !gone,
      ),
      lastId(
        state?.letters,
        ({ paperId }) => paperId,
        ({ service: gone }) => gone === null,
      ),
    ]),
    reason: '有误',
  }),
  'record-follow-up': ({ choose }) => ({ kind: choose(['督促执行', '疏导教育']), text: '已经督促', done: true }),
  'record-relief': ({ choose }) => ({ kind: choose(['社会救助', '法律援助']), organ: '民政局', text: '已经告知' }),
  'record-earlier-opinion': (scene) => ({
    earlierId: fresh(scene, 'e'),
    kind: scene.choose(['处理意见', '复查意见', '复核意见']),
    organ: '临江县住建局',
    documentNumber: '县字1号',
    gist: '不予支持',
    servedOn: scene.choose([addDays(scene.on, -5), null]),
  }),
  'request-review': (scene) => {
    const level = scene.choose(['review', 're-review']);
    const targets = scene.state === null ? [] : reviewTargets(scene.state, level);
    const [organ, organId] = scene.choose<readonly [string, string | null]>([
      ['临江省住建厅', null],
      ['临江市住建局', 'bureau'],
      ['临江市人民政府', null],
    ]);
    return {
      reviewId: fresh(scene, 'rv'),
      level,
      againstId: targets.at(-1)?.id ?? 'none',
      organ,
      organId,
      request: '请求撤销',
    };
  },
  'refuse-review': (scene) => ({
    reviewId: round(scene),
    ground: scene.choose(['no-opinion', 'wrong-organ', 'too-late']),
    facts: '超过期限',
  }),
  'withdraw-review': (scene) => ({ reviewId: round(scene), reason: '' }),
  'submit-review-opinion': (scene) => ({
    reviewId: round(scene),
    result: scene.choose(['维持', '撤销', '变更', '责令重作']),
    facts: '查明',
    opinion: '处理适当',
    basis: ['《条例》第三十五条'],
  }),
  'check-review-opinion': (scene) => ({
    reviewId: round(scene),
    agreed: scene.choose([true, true, false]),
    comment: '同意',
  }),
  'sign-off-review-opinion': (scene) => ({
    reviewId: round(scene),
    agreed: scene.choose([true, true, false]),
    comment: '同意',
  }),
  'decide-review': (scene) => ({
    reviewId: round(scene),
    documentNumber: '复字1号',
    redoBy: scene.choose([null, addDays(scene.on, 20)]),
  }),
  'record-review-decision': (scene) => ({
    reviewId: round(scene),
    result: scene.choose(['维持', '撤销', '变更', '责令重作']),
    summary: '处理适当',
    documentNumber: '复字1号',
    redoBy: scene.choose([null, addDays(scene.on, 20)]),
  }),
  'serve-review': (scene) => ({
    reviewId: round(scene),
    way: scene.choose(['直接送达', '邮寄送达', '公告送达', '电子送达']),
    receiver: '李秀英',
    remark: scene.choose(['', '回执已收到']),
  }),
  'close-case': () => ({ reason: '办理完毕' }),
  'close-secret': ({ choose }) => ({ ending: choose(secretEndings) }),
  'update-secret': ({ choose }) => ({
    level: choose(['秘密', '机密', '绝密']),
    documentNumber: '临密收〔2026〕3号',
    keptAt: choose(['保密室 2 号柜', '市保密局档案室']),
  }),
  'file-case': () => ({ volume: '2026-1', pages: 20, retention: '30年' }),
  supervise: (scene) => ({
    supervisionId: fresh(scene, 'sv'),
    organId: scene.choose(['letters', 'bureau']),
    organ: scene.choose(['临江市民政局', '临江市房管局', '临江市住建局']),
    trigger: '推诿、敷衍、拖延',
    demand: '限期办理',
    answerBy: scene.choose([null, addDays(scene.on, 10)]),
  }),
  'record-supervision-answer': ({ state }) => ({
    supervisionId: lastId(state?.supervisions, ({ supervisionId }) => supervisionId),
    text: '已经整改',
  }),
  'make-suggestion': (scene) => ({
    suggestionId: fresh(scene, 'sg'),
    organId: scene.choose(['letters', 'bureau']),
    kind: scene.choose(['改进工作', '完善政策', '追究责任']),
    to: scene.choose(['临江市人民政府', '临江市民政局']),
    concerning: '临江市民政局',
    facts: '拖延造成严重后果',
    proposal: '改进流程',
    answerBy: null,
  }),
  'record-suggestion-answer': ({ state, choose }) => ({
    suggestionId: lastId(state?.suggestions, ({ suggestionId }) => suggestionId),
    adopted: choose(['采纳', '部分采纳', '不采纳']),
    text: '已经研究',
  }),
  'record-rating': ({ choose }) => ({
    of: choose(['信访部门', '责任单位']),
    organ: '临江市住建局',
    grade: choose(['满意', '不满意']),
    remark: '',
  }),
  'record-call-back': () => ({ way: '电话', reached: true, text: '已经修好' }),
  'override-limit': ({ on }) => ({ limit: 'finish', due: addDays(on, 5), reason: '信访人住院' }),
  'correct-entry': ({ state, on, choose }) => ({
    target: choose([1, state?.version ?? 1, Math.max(1, (state?.version ?? 1) - 1)]),
    what: choose(['日期', '录入的日期（信访人更正）']),
    occurredOn: choose([on, addDays(on, -1), null]),
    change: choose([null, {}, { reason: '更正后的理由' }]),
    reason: choose(['录入有误', '核对纸质材料后更正']),
  }),
  'record-level-check': ({ state, choose }) => ({
    visitId: lastId(state?.visits, ({ visitId }) => visitId),
    finding: choose(['逐级', '越级']),
    competentOrgan: '临江市住建局',
    guidance: '已引导',
  }),
  'record-proxy': (scene) => ({
    proxyId: fresh(scene, 'px'),
    name: '李明',
    identityNumber: '',
    phone: '',
    principalId: lastId(scene.state?.petitioners, ({ id }) => id),
    scope: scene.choose(['代为反映', '代为反映、撤回']),
    authorisation: '授权委托书',
    authorisedOn: scene.on,
  }),
  'withdraw-proxy': ({ state }) => ({ proxyId: lastId(state?.proxies, ({ proxyId }) => proxyId), reason: '终止委托' }),
  'mark-matter': ({ choose }) => ({
    mark: choose(['紧急', '保密']),
    reason: '信访人要求',
    readers: choose([null, [{ id: 'wang', name: 'wang同志' }]]),
  }),
  'unmark-matter': ({ choose }) => ({ mark: choose(['紧急', '保密']), reason: '情况已变' }),
  'set-readers': ({ choose }) => ({
    readers: choose([null, [{ id: 'wang', name: 'wang同志' }], []]),
    reason: choose(['工作需要', '扩大知情范围']),
  }),
  'record-succession': (scene) => ({
    successionId: fresh(scene, 'sc'),
    formerOrgan: '临江市房管局',
    successor: '临江市住建局',
    basis: '机构改革方案',
  }),
  'report-urgent': (scene) => ({
    reportId: fresh(scene, 'u'),
    organId: ownOrgan(scene),
    to: scene.choose([
      ['本级党委和政府', '相关主管部门', '本级信访工作联席会议办公室', '上一级信访部门', '国家信访局'],
      ['本级党委和政府', '相关主管部门', '本级信访工作联席会议办公室'],
    ]),
    what: '聚集',
    measures: '现场疏导',
  }),
  'request-decision': (scene) => ({
    requestId: fresh(scene, 'dr'),
    organId: scene.choose(['letters', 'bureau']),
    to: scene.choose(['临江市人民政府', '临江市民政局']),
    proposal: '请市政府召集有关部门研究',
  }),
  'declare-recusal': (scene) => ({
    recusalId: fresh(scene, 'rc'),
    reason: scene.choose(['与事项有直接利害关系', '与信访人有亲属关系']),
  }),
  'request-recusal': (scene) => ({
    recusalId: fresh(scene, 'rc'),
    officer: officerOf(scene),
    askedBy: scene.choose(['信访人', '负责人']),
    reason: '有利害关系',
  }),
  'decide-recusal': ({ state, choose }) => ({
    recusalId: lastId(
      state?.recusals,
      ({ recusalId }) => recusalId,
      ({ decision }) => decision === null,
    ),
    agreed: choose([true, false]),
    text: '经核实',
  }),
  'link-matter': (scene) => ({
    linkId: fresh(scene, 'l'),
    caseId: 'case-2',
    registration: '2026-000002',
    relation: scene.choose(['相同', '相关', '不同']),
    reason: '同人同事',
  }),
  'end-link': ({ state }) => ({ linkId: lastId(state?.links, ({ linkId }) => linkId), reason: '判断有误' }),
  'add-visit': (scene) => ({ visit: visit(scene.on, { visitId: fresh(scene, 'v') }), said: '再次反映' }),
  'add-addendum': (scene) => ({
    noteId: lastId(scene.state?.notes, ({ noteId }) => noteId),
    addendumId: fresh(scene, 'a'),
    text: '补充说明',
  }),
  'record-export': () => ({ paperId: 'p1', paper: '来访登记表', way: '打印' }),
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(payloads, name);
export const commandNames: readonly CommandName[] = commandList.map(({ name }) => name).filter(isCommand);
