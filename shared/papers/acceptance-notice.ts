import { limitsOf } from '../case/limits-of';
import { article, refusal } from '../case/rules';
import { formatDate } from '../law/dates';
import { ruleInForce } from '../law/limits';
import { definePaper } from './define';
import { addresseeOf, gistOf, letterOf, missing, paragraph, you } from './notice-parts';

/** 受理告知书 (条例 art. 23): received when, accepted under which article, handling organ, end date, contact. */
export const acceptanceNotice = definePaper({
  key: 'acceptance-notice',
  name: '受理告知书',
  basis: article('第二十三条、第三十一条第六项、第三十四条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  meets: 'accepted',
  unlawful: (state) =>
    state.acceptance === null ? refusal(article('第二十三条'), '事项还没有受理，不能出具受理告知书') : null,
  subjects: ({ acceptance }) =>
    acceptance === null
      ? []
      : [{ about: null, label: `${formatDate(acceptance.acceptedOn)}${acceptance.organ.name}受理` }],
  fields: [
    {
      key: 'hint',
      label: '提示',
      kind: 'text',
      required: false,
      initial: () => '办理期间，请不要就同一事项向其他机关、单位重复提出。',
    },
  ],
  build: (facts) => {
    const { state, law, values } = facts;
    const whom = you(state);
    const accepted = state.acceptance;
    const rule = ruleInForce('finish', accepted?.acceptedOn ?? facts.today, law.divisionCode, law.limits);
    const due = limitsOf(state, law).find(({ rule }) => rule === 'finish')?.due ?? null;
    const until = due === null ? missing('办结期限') : `应于${formatDate(due)}前办结`;
    return letterOf(facts, {
      name: '受理告知书',
      title: '信访事项受理告知书',
      addressee: addresseeOf(state),
      body: [
        paragraph(
          `${whom}于${formatDate(state.openedOn)}反映${gistOf(state)}的信访事项收悉。经审查，根据《信访工作条例》第二十三条、第三十一条第六项的规定，我单位于${accepted === null ? missing('受理日期') : formatDate(accepted.acceptedOn)}决定受理。`,
        ),
        paragraph(
          `该事项由${accepted?.organ.name ?? missing('办理机关')}办理。根据《信访工作条例》第三十四条的规定，自受理之日起${rule?.length ?? missing('办结期限')}日内办结，${until}；情况复杂需要延长的，将另行告知${whom}延长的理由。办理结果将以书面形式答复${whom}。`,
        ),
        ...(values.hint === undefined || values.hint.trim() === '' ? [] : [paragraph(values.hint.trim(), 'hint')]),
      ],
    });
  },
});
