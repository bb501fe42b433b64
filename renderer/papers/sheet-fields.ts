import type { Letter, Paper } from '#shared/papers/model';
import { fieldOfText } from './paper-draft';

/** Style and body of a printed document (shared/papers/html): all text in it is escaped, so that its tags are its own. */
export const printedParts = (html: string): { readonly css: string; readonly body: string } => ({
  css: /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '',
  body: /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '',
});

/** Marks which part of a printed form or note comes from which field, so that a click on it leads there. */
export function nameFields(
  area: Element,
  paper: Exclude<Paper, Letter>,
  values: Readonly<Record<string, string>>,
): void {
  const name = (element: Element, anchor: string | null | undefined) => {
    if (anchor) element.setAttribute('data-field', anchor);
  };
  if (paper.kind === 'note') {
    for (const paragraph of area.querySelectorAll('p'))
      name(paragraph, fieldOfText(paragraph.textContent ?? '', values));
    return;
  }
  if (paper.kind === 'envelope') {
    for (const part of area.querySelectorAll('[data-part]')) name(part, part.getAttribute('data-part'));
    for (const box of area.querySelectorAll('b')) name(box, 'toPostcode');
    return;
  }
  const rows = area.querySelectorAll('tbody > tr');
  paper.rows.forEach((row, index) => {
    const cells = rows[index]?.querySelectorAll('td') ?? [];
    row.cells.forEach((cell, at) => {
      const element = cells[at];
      if (!element || cell.role === 'label') return;
      name(element, cell.field ?? fieldOfText(cell.text.join('\n'), values));
    });
  });
  for (const paragraph of area.querySelectorAll('.foot p')) {
    name(paragraph, fieldOfText(paragraph.textContent ?? '', values));
  }
}
