import { z } from 'zod';
import { newEvent } from '../events/define';
import { suggestionReplied } from '../events/suggestion-replied';
import { replyWays } from '../notice-ways';
import { article, refusal } from '../rules';
import { requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** 回复建议: the result is told to who made the suggestion; owed when it was adopted, if only in part (条例 art. 29(1)). */
export const replySuggestion = defineCommand({
  name: 'reply-suggestion',
  label: '回复建议',
  article: article('第二十九条'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ text: requiredLongText('回复内容'), way: z.enum(replyWays) }),
  cause: ({ suggestion }) => (suggestion === null ? null : { on: suggestion.studiedOn, what: '研究论证' }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.suggestion === null) return refusal(article('第二十九条'), '请先研究论证，再回复信访人');
    return state.suggestion.reply === null ? null : refusal(article('第二十九条'), '研究论证的结果已经回复信访人');
  },
  decide: (_state, payload) => ({ ok: true, events: [newEvent(suggestionReplied, payload)] }),
});
