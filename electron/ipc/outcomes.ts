import type { CaseEvent } from '#shared/case/event';
import { findEvent } from '#shared/case/events/index';
import type { ExecuteOutcome } from '../ledger/ledger';
import { type CallFailure, fail } from './failure';

type NotDone = Exclude<ExecuteOutcome, { readonly result: 'done' }>;

/** 受理、交承办人 */
function whatHappened(events: readonly CaseEvent[]): string {
  const titles = events.map((event) => findEvent(event.name, event.version)?.title ?? '较新版本的记录');
  return [...new Set(titles)].join('、');
}

export const noSuchCase = (): CallFailure => fail('not-found', '没有找到这个事项。请返回列表，重新打开。');

/** A command that was not carried out, as the screen is told. A stale one says what changed (L4). */
export function failureOfOutcome(outcome: NotDone): CallFailure {
  switch (outcome.result) {
    case 'refused': {
      const { rule, message, field } = outcome.refusal;
      return fail('refused', message, { rule, ...(field === undefined ? {} : { field }) });
    }
    case 'stale': {
      const changes = whatHappened(outcome.since);
      return fail(
        'stale',
        `这个事项刚刚有了新的记录${changes === '' ? '' : `（${changes}）`}，您的这一步没有登记；已填的文字都还在。请看过最新情况后再办一次。`,
        { currentVersion: outcome.currentVersion },
      );
    }
    case 'not-found':
      return noSuchCase();
  }
}
