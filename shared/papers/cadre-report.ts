import type { CadreReport } from '../case/facets/route';
import type { OfficeProfile } from '../case/office';
import { article, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { definePaper, type PaperFacts, type PaperSubject } from './define';
import { required } from './notice-kit';
import { missing, wordedLetter } from './notice-parts';
import { accusationChecks, filled, listed, must, registrationOf, secretRefusal } from './organ-kit';
import { organParts, organPlaces } from './paper-places';
import { bothOf, paperWording, say, sentence } from './wording';

const rule = article('第三十条第二款');

/** Reports have no id of their own: their place in the record, counted from one. */
const nameOf = (index: number): string => `cadre-report-${index + 1}`;
const reportOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): CadreReport | null =>
  state.cadreReports.find((_, index) => nameOf(index) === about) ?? null;

function subjects(state: CaseState, office: OfficeProfile): readonly PaperSubject[] {
  if (secretRefusal(state) !== null || !office.organs.some(({ kind }) => kind === 'petition-office')) return [];
  return state.cadreReports.map(({ on, to }, index) => ({
    about: nameOf(index),
    label: `${formatDate(on)}向${to}通报`,
  }));
}

const wording = paperWording({
  key: 'cadre-report',
  name: '通报干部问题的函',
  title: '关于通报反映干部问题信访情况的函',
  lines: [
    '近期，我单位收到反映干部问题的信访事项（登记编号：{登记编号}）。根据《信访工作条例》第三十条第二款的规定，现按照干部管理权限将{有关或者重大}情况通报如下：',
    '{反映的干部问题}',
    '请按照干部选拔任用监督的有关规定办理。',
    '{保密要求}',
    '特此函告。',
  ],
  places: {
    ...organPlaces,
    有关或者重大: '有关，重大情况时是重大',
    反映的干部问题: '经办人写的内容，不写检举控告人',
    保密要求: '用“保密要求”一句',
  },
  required: ['登记编号', '反映的干部问题', '保密要求'],
});
const secrecy = sentence(
  'cadre-report:secrecy',
  '通报干部问题的函：保密要求',
  '本函及有关情况请严格保密。根据《信访工作条例》第三十条第三款的规定，不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。',
  {},
);

/** 向组织（人事）部门通报干部问题的函 (条例 art. 30(2)). Who spoke is not needed for it and is never named in it. */
export const cadreReport = definePaper({
  key: 'cadre-report',
  name: '通报干部问题的函',
  basis: rule,
  format: 'letter',
  recipient: 'organ',
  copies: 2,
  numbered: true,
  approval: 'review-and-sign-off',
  meets: null,
  unlawful: (state, office) =>
    secretRefusal(state) ??
    (subjects(state, office).length === 0
      ? refusal(rule, '没有登记通报干部问题；由信访部门按干部管理权限通报，请先登记')
      : null),
  subjects,
  fields: [
    {
      key: 'gist',
      label: '反映的干部问题',
      kind: 'text',
      required: true,
      hint: '不写检举控告人的姓名、电话、住址',
      initial: (facts) => reportOf(facts)?.gist ?? '',
    },
    {
      key: 'copies',
      label: '抄报（重大情况）',
      kind: 'lines',
      required: false,
      hint: '一行写一个；重大情况报党委主要负责同志和分管组织（人事）工作的负责同志',
      initial: (facts) => (reportOf(facts)?.alsoTo ?? []).join('\n'),
    },
  ],
  wordings: [...bothOf(wording), secrecy],
  build: (facts) => {
    const report = reportOf(facts);
    const number = registrationOf(facts.state);
    const parts = {
      ...organParts(facts),
      登记编号: number === '' ? missing('登记编号') : number,
      有关或者重大: report?.major === true ? '重大' : '有关',
      反映的干部问题: required(facts, 'gist', '反映的干部问题'),
      保密要求: say(facts, secrecy, {}),
    };
    return wordedLetter(facts, wording, parts, {
      addressee: report?.to ?? missing('组织（人事）部门'),
      copies: listed(facts, 'copies'),
    });
  },
  checks: (facts) => {
    const report = reportOf(facts);
    const office = facts.organ.kind === 'petition-office';
    const complete = report?.major !== true || listed(facts, 'copies').length > 0;
    return [
      must(
        'sender',
        office,
        office ? '以信访部门的名义通报' : `${facts.organ.name}不是信访部门，请以信访部门的名义通报`,
        'organ',
        rule,
      ),
      filled(facts, 'gist', '反映的干部问题', rule),
      must(
        'major',
        complete,
        complete ? '报送对象完整' : '重大情况还应当报送党委主要负责同志和分管组织（人事）工作的负责同志',
        'copies',
        rule,
      ),
      ...accusationChecks(
        facts,
        [
          ...(report === null ? [] : [{ name: report.to, field: '' }]),
          ...listed(facts, 'copies').map((name) => ({ name, field: 'copies' })),
        ],
        'withheld',
      ),
    ];
  },
});
