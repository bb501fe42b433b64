import { Button } from '@mantine/core';
import { useState } from 'react';
import type { IssuedLetter } from '#shared/case/facets/handling';
import type { PaperInWork } from '#shared/case/facets/papers';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { OfficeView } from '#shared/ipc/views';
import { useSession, useToday } from '../app/status';
import { fieldStep } from '../cases/steps/field-step';
import { madeId, sent } from '../cases/steps/handling-fields';

interface EndPaperProps {
  readonly state: CaseState;
  readonly office: OfficeView;
  /** A paper of the catalogue, or an issued 处理意见书. */
  readonly work: PaperInWork | IssuedLetter;
  readonly steps: readonly Step[];
}

/** 撤稿、作废 of the one paper the dialog is opened with. */
const endStep = fieldStep({
  name: 'end-paper',
  dayLabel: '日期',
  note: ({ state }) => {
    if (state.letters.length > 0) {
      return '作废的文号不再使用，文号、文书和理由都留在台账里；已经交出去的应当收回。处理意见退回承办人修改，重新审核、签批后用新的文号印发。';
    }
    return state.papers[0]?.issued == null
      ? '撤稿后可以另拟一份，这一稿和理由留在台账里。'
      : '作废的文号不再使用，文号、文书和理由都留在台账里；已经交出去的应当收回。';
  },
  fields: [
    { ...madeId('paperId'), initial: ({ state }) => (state.letters[0] ?? state.papers[0])?.paperId ?? '' },
    { kind: 'long', field: 'reason', label: '理由', required: true },
  ],
  more: sent('paperId'),
});

/** The case as the dialog sees it: with this paper only. */
const onlyThis = (state: CaseState, work: PaperInWork | IssuedLetter): CaseState =>
  'stage' in work ? { ...state, letters: [], papers: [work] } : { ...state, letters: [work], papers: [] };

/** Takes a draft back or makes an issued paper void, with the reason; nothing while it cannot be done. */
export function EndPaper({ state, office, work, steps }: EndPaperProps) {
  const session = useSession();
  const today = useToday();
  const [opened, setOpened] = useState(false);
  const step = steps.find(({ name }) => name === 'end-paper');
  const mayVoid = session.roles.some((role) => role === 'approver' || role === 'head');
  const draft = 'stage' in work && work.issued === null;
  const ended = 'stage' in work && work.ended !== null;
  if (!step?.allowed || ended || work.service !== null || !(draft || mayVoid)) return null;
  const word = draft ? '撤稿' : '作废';
  return (
    <>
      <Button variant="subtle" color="gray" style={{ alignSelf: 'flex-start' }} onClick={() => setOpened(true)}>
        {word}…
      </Button>
      {endStep({
        label: word,
        article: step.article,
        context: { state: onlyThis(state, work), office, session, today },
        opened,
        onClose: () => setOpened(false),
        onDone: () => setOpened(false),
      })}
    </>
  );
}
