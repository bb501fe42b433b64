import { readCsv } from '#shared/law/csv';
import type { FileReading } from '#shared/law/holiday-file';

/** Stand-in until shared/law has it: one class a row, up to three names. */
export function parseClassFile(text: string): FileReading<readonly (readonly string[])[]> {
  const rows = readCsv(text.replace(/^\uFEFF/u, ''));
  const problems = rows.flatMap(({ line, cells }) =>
    cells.filter((cell) => cell.trim() !== '').length > 3 ? [`第 ${line} 行超过三级`] : [],
  );
  if (rows.length === 0) return { ok: false, problems: ['文件是空的'] };
  if (problems.length > 0) return { ok: false, problems };
  const paths = rows.map(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return { ok: true, value: paths, warnings: [] };
}
