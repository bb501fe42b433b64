import type { PaperInWork } from '#shared/case/facets/papers';
import { documentNumber } from '#shared/case/numbers';
import { formatDate } from '#shared/law/dates';

/** Where a paper stands, in the words of the office. */
export const stageWords: Readonly<Record<PaperInWork['stage'], string>> = {
  submitted: '待审核',
  returned: '退回修改',
  reviewed: '待签批',
  'signed-off': '待印发',
  issued: '已印发',
  withdrawn: '已撤稿',
  voided: '已作废',
};

/** 临信访函〔2026〕3号, or empty. */
export const numberOfPaper = ({ issued }: PaperInWork): string =>
  issued?.number == null ? '' : documentNumber(issued.number);

/** Why and when it was withdrawn or voided; empty while it lives. */
export const endedWords = ({ stage, ended }: PaperInWork): string =>
  ended === null ? '' : `${formatDate(ended.on)}${stage === 'voided' ? '作废' : '撤稿'}：${ended.reason}`;

/** What can be done with it next, whoever may do it. */
export function nextOfPaper({ stage, service }: PaperInWork): string {
  switch (stage) {
    case 'submitted':
      return '去审核';
    case 'returned':
      return '去修改';
    case 'reviewed':
      return '去签批';
    case 'signed-off':
      return '去印发';
    case 'issued':
      return service === null ? '去送达' : '查看';
    case 'withdrawn':
    case 'voided':
      return '查看';
  }
}
