import type { SuggestionStudy } from '../case/facets/route';
import { article } from '../case/rules';
import { definePaper, type PaperFacts } from './define';
import { bareGist, check, noticeChecks, noticeOf, optional, required, textField } from './notice-kit';
import { addresseeOf, wordedLetter, you } from './notice-parts';
import { noticeParts, noticePlaces } from './paper-places';
import { asSentence, cleanLine } from './text';
import { bothOf, paperWording, say, sentence } from './wording';

const LONGEST_GIST_IN_TITLE = 24;

/** What the answer is about, as the title names it. */
function subjectOf({ state }: PaperFacts): string {
  const gist = bareGist(state).replace(/[“”]/g, '');
  return gist === '' || [...gist].length > LONGEST_GIST_IN_TITLE ? '意见建议办理情况' : `“${gist}”意见建议`;
}

/** What becomes of the suggestion, by the result of the study. */
function adoptionOf(study: SuggestionStudy | null, whom: string): string {
  const measures = asSentence(cleanLine(study?.measures ?? ''));
  switch (study?.adoption) {
    case '采纳':
      return `${whom}的意见建议科学合理、具有现实可行性，我单位予以采纳。${measures === '。' ? '' : `采取的措施是：${measures}`}`;
    case '部分采纳':
      return `${whom}的意见建议中科学合理、具有现实可行性的部分，我单位予以采纳。${measures === '。' ? '' : `采取的措施是：${measures}`}其他部分目前暂不具备采纳条件，我单位将在今后工作中继续研究。`;
    case '未采纳':
      return `${whom}的意见建议目前暂不具备采纳条件，我单位将在今后工作中认真参考。`;
    case undefined:
      return '';
  }
}

const wording = paperWording({
  key: 'suggestion-reply',
  name: '建议意见答复函',
  title: '关于{意见建议}的答复函',
  lines: [
    '{收件经过}根据《信访工作条例》第二十九条的规定，我单位进行了研究论证，现答复如下：',
    '{研究论证情况}',
    '{采纳情况}',
    '{结束语}',
  ],
  places: {
    ...noticePlaces,
    意见建议: '“某某”意见建议，没有标题或者标题太长时写“意见建议办理情况”',
    研究论证情况: '经办人写的内容',
    采纳情况: '经办人写的内容',
    结束语: '经办人写的结束语，没有时不印',
  },
  required: ['收件经过', '研究论证情况', '采纳情况'],
});
const thanks = sentence(
  'suggestion-reply:thanks',
  '建议意见答复函：结束语',
  '感谢{称谓}对我们工作的关心和支持，欢迎继续提出宝贵意见。',
  { 称谓: noticePlaces.称谓 },
);

/** 建议意见答复函 (条例 art. 29): what the study found, whether it is adopted, what is done; thanks. */
export const suggestionReply = definePaper({
  key: 'suggestion-reply',
  name: '建议意见答复函',
  basis: article('第二十九条'),
  format: 'letter',
  recipient: 'petitioner',
  copies: 2,
  numbered: true,
  approval: 'sign-off',
  ...noticeOf('suggestion', { rule: article('第二十九条'), message: '请先研究论证，再答复提出意见建议的信访人' }),
  fields: [
    textField('findings', '研究论证情况', true, ({ state }) => state.suggestion?.findings ?? ''),
    textField('adoption', '采纳情况', true, ({ state }) => adoptionOf(state.suggestion, you(state))),
    textField('hint', '结束语', false, (facts) => say(facts, thanks, { 称谓: you(facts.state) })),
  ],
  wordings: [...bothOf(wording), thanks],
  build: (facts) => {
    const parts = {
      ...noticeParts(facts),
      意见建议: subjectOf(facts),
      研究论证情况: required(facts, 'findings', '研究论证情况'),
      采纳情况: required(facts, 'adoption', '采纳情况'),
      结束语: optional(facts, 'hint'),
    };
    return wordedLetter(facts, wording, parts, { addressee: addresseeOf(facts.state) });
  },
  checks: (facts) => {
    const { suggestion } = facts.state;
    const told = facts.values.adoption ?? '';
    const refuses = /不予采纳|未采纳|不采纳|暂不具备采纳条件/u.test(told);
    return [
      ...noticeChecks(
        facts,
        suggestion === null ? null : { organ: suggestion.organ, since: suggestion.studiedOn, what: '研究论证' },
      ),
      check(
        'adoption',
        suggestion === null ||
          (suggestion.adoption === '采纳' && !refuses) ||
          suggestion.adoption === '部分采纳' ||
          (suggestion.adoption === '未采纳' && !/予以采纳/u.test(told.replaceAll('不予采纳', ''))),
        ['采纳情况与研究论证的结论一致', `研究论证的结论是“${suggestion?.adoption ?? ''}”，与答复的采纳情况不一致`],
        article('第二十九条'),
        { field: 'adoption' },
      ),
    ];
  },
});
