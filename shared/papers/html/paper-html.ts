import { layoutLetter } from '../layout';
import type { Paper } from '../model';
import { formHtml, noteHtml } from './form-html';
import { lettersHtml } from './letter-html';

/**
 * The pages of any paper as one HTML document in millimetres: what the preview shows, the printer prints and the PDF is made
 * from. Pure: the same paper gives the same document.
 */
export function paperHtml(paper: Paper): string {
  switch (paper.kind) {
    case 'letter':
      return lettersHtml(paper.name, layoutLetter(paper));
    case 'form':
      return formHtml(paper);
    case 'note':
      return noteHtml(paper);
  }
}
