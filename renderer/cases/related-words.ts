import type { RelatedMatter } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';

/** What was decided about the other matter and where: 相同，2026年3月2日在那一件上判断：…; empty where nothing was. */
export function judgedWords({ judged }: RelatedMatter): string {
  if (judged === null) return '';
  const where = judged.from === 'this' ? '在本事项上判断' : '在那一件上判断';
  return `${judged.relation}，${formatDate(judged.on)}${where}：${judged.reason}`;
}

/** Who is the same in both, and by what: 信访人李某（证件号码、电话相同）. */
export const sameWords = ({ same }: RelatedMatter): string =>
  [
    ...new Set(
      same.map(({ as, name, agreed }) =>
        as === '被检举控告人' ? `同一${as}${name}` : `${as}${name}（${agreed.join('、')}相同）`,
      ),
    ),
  ].join('；');
