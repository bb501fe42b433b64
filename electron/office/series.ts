import { documentNumber, yearOf } from '#shared/case/numbers';
import type { SeriesContinued } from '#shared/case/office';
import { officeRules } from '#shared/case/rules';
import { allSeriesOf } from '#shared/case/series';
import type { Answer } from '#shared/ipc/errors';
import type { OfficeView } from '#shared/ipc/views';
import type { LocalDate } from '#shared/law/dates';
import { bad, good } from './answers';
import type { OfficeSession } from './open-office';

const refused = (message: string, field: string): Answer<never> =>
  bad('refused', `${message}，没有保存。`, { rule: officeRules.numbering, field });

/**
 * Goes on with a paper book (接续编号): only forward, only in a series of this office, never into a year to come. What is
 * passed over stays empty, and the record says why.
 */
export async function continueSeries(
  session: OfficeSession,
  fact: SeriesContinued,
  today: LocalDate,
): Promise<Answer<OfficeView>> {
  const { series, year, next } = fact;
  const known = session.view.profile.organs.flatMap(allSeriesOf);
  if (!known.includes(series)) return refused(`本单位没有代字“${series}”，请先在机关设置中填写`, 'series');
  if (year > yearOf(today)) return refused(`${year} 年还没有到，新的一年从 1 号开始`, 'year');
  const now = await session.ledger.peekSerial(series, year);
  if (next <= now) {
    const number = documentNumber({ series, year, serial: now });
    return refused(`下一个编号已经是 ${number}，只能从更大的编号接续`, 'next');
  }
  await session.record([{ name: 'series-continued', payload: fact }]);
  return good(session.view);
}
