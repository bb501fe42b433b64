import type { ProcedureGuidance } from '../case/facets/route';
import { article } from '../case/rules';
import { formatDate } from '../law/dates';
import { wayOf } from '../law/ways';
import { definePaper, type PaperFacts } from './define';
import { check, destinationChecks, inFull, noticeChecks, noticeOf, optional, required, textField } from './notice-kit';
import { addresseeOf, missing, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { withoutFinalStop } from './text';
import { bothOf, paperWording } from './wording';

type Facts = Omit<PaperFacts, 'values'>;

const guidanceOf = ({ state, about }: Facts): ProcedureGuidance | undefined =>
  state.guidances.find(({ guidanceId }) => guidanceId === about);

/** Way 5 of art. 31, and whatever the organ itself decides in that procedure. */
const byItself = (led: ProcedureGuidance | undefined): boolean =>
  led !== undefined && (led.way === 5 || led.handledBy.trim() === led.organ.name);

/** The law of the procedure itself: the regulation only leads there (art. 31) and sets it neither steps nor days. */
function lawOf(led: ProcedureGuidance): string {
  const law = withoutFinalStop(led.basis);
  return /^《信访工作条例》[^《》]*$/.test(law) ? '规定该程序的法律、法规' : law;
}

/** How the petitioner gets into the procedure, or what the organ itself will do. */
function stepsOf(facts: Facts): string {
  const led = guidanceOf(facts);
  if (led === undefined) return '';
  const whom = you(facts.state);
  const law = lawOf(led);
  if (byItself(led)) {
    return led.way === 5
      ? `我单位将依照${law}，对该事项进行核查，依法履行职责或者作出答复。`
      : `我单位将依照${law}，按照${led.procedure}程序办理该事项。需要${whom}提交申请和材料的，将另行通知。`;
  }
  return led.way === 1
    ? `请${whom}依照${law}，向${led.handledBy}提出，由其按照法律法规规定的程序处理。提出时应当符合法定的条件和期限。`
    : `请${whom}依照${law}，向${led.handledBy}提出申请，并按要求提交申请书和有关证据材料。法律、法规对申请期限有规定的，应当在期限内提出。`;
}

function deadlineOf(facts: Facts): string {
  const led = guidanceOf(facts);
  if (led === undefined) return '';
  return led.namedDue === null
    ? `办理期限依照${lawOf(led)}执行。`
    : `依照${lawOf(led)}，最迟于${formatDate(led.namedDue)}办结。`;
}

function resultOf(facts: Facts): string {
  const led = guidanceOf(facts);
  if (led === undefined) return '';
  const whom = you(facts.state);
  return byItself(led)
    ? `办理结果由我单位依法送达${whom}。对办理结果不服的，可以按照有关法律、法规规定的途径寻求救济。`
    : `办理结果由${led.handledBy}依法送达${whom}。对办理结果不服的，可以按照该程序规定的途径寻求救济。`;
}

const wording = paperWording({
  key: 'procedure-notice',
  name: '程序性告知书',
  title: '信访事项程序性告知书',
  lines: [
    '{收件经过}经审查，该事项属于{适用条款}规定的情形，依照{法律依据}，应当{适用程序}。现告知如下：',
    '一、办理途径',
    '{办理途径}',
    '二、办理期限',
    '{办理期限}',
    '三、结果送达和救济',
    '{结果送达和救济}',
    '该事项按照上述程序办理，不适用《信访工作条例》第三十四条至第三十六条规定的信访办理、复查、复核程序。',
    '{提示}',
  ],
  places: {
    ...noticePlaces,
    适用条款: '《信访工作条例》第三十一条第一项至第五项之一',
    法律依据: '导入的程序依据的法律',
    适用程序: '通过什么程序、由谁办理',
    办理途径: '经办人写的内容',
    办理期限: '经办人写的内容',
    结果送达和救济: '经办人写的内容',
    提示: '经办人写的提示，没有时不印',
  },
  required: ['收件经过', '适用条款', '法律依据', '适用程序', '办理途径', '办理期限', '结果送达和救济'],
});

/**
 * 程序性告知书 (分类处理, 条例 art. 31(1)-(5)): which legal route, under which law, by when, and that the result will be
 * served. It opens no acceptance, no sixty days and no 处理意见书.
 */
export const procedureNotice = definePaper({
  key: 'procedure-notice',
  name: '程序性告知书',
  basis: article('第三十一条第一项至第五项'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  ...noticeOf('procedure', {
    rule: article('第三十一条'),
    message: '事项没有导入其他程序；请先登记导入第三十一条第一项至第五项的哪种程序',
  }),
  fields: [
    textField('steps', '办理途径', true, stepsOf),
    textField('deadline', '办理期限', true, deadlineOf),
    textField('result', '结果送达和救济', true, resultOf),
    textField('hint', '提示', false, () => ''),
  ],
  wordings: bothOf(wording),
  build: (facts) => {
    const { state } = facts;
    const led = guidanceOf(facts);
    const way = led === undefined ? undefined : wayOf(led.way);
    const route =
      led === undefined
        ? missing('适用程序')
        : led.way === 5
          ? `由我单位依法履行“${led.procedure}”的职责`
          : `通过${led.procedure}程序${byItself(led) ? '由我单位' : `由${led.handledBy}`}办理`;
    const parts = {
      ...noticeParts(facts),
      适用条款: way === undefined ? missing('适用条款') : inFull(way.article),
      法律依据: led === undefined ? missing('法律依据') : withoutFinalStop(led.basis),
      适用程序: route,
      办理途径: required(facts, 'steps', '办理途径'),
      办理期限: required(facts, 'deadline', '办理期限'),
      结果送达和救济: required(facts, 'result', '结果送达和救济'),
      提示: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(state) });
  },
  checks: (facts) => {
    const led = guidanceOf(facts);
    const way = facts.state.classification?.way ?? null;
    return [
      ...noticeChecks(facts, led === undefined ? null : { organ: led.organ, since: led.guidedOn, what: '导入程序' }),
      ...(led === undefined || byItself(led) ? [] : destinationChecks(facts, led.handledBy, 'steps')),
      check(
        'way',
        led === undefined || led.way === way,
        ['与事项分类一致', '事项的分类在导入程序以后改过，与这次引导的条款不一致，请重新引导'],
        article('第三十一条'),
      ),
      check(
        'due',
        led === undefined || led.namedDue === null || facts.issuedOn === null || led.namedDue >= facts.issuedOn,
        ['程序的办理期限没有过', '程序的办理期限早于落款日期，请核对'],
        article('第三十一条'),
        { field: 'deadline' },
      ),
    ];
  },
});
