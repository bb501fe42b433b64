import { layoutLetter } from '../layout';
import type { Paper } from '../model';
import { envelopesHtml } from './envelope-html';
import type { PaperPictures } from './form-html';
import { formHtml, noteHtml } from './form-html';
import { lettersHtml } from './letter-html';

/**
 * The pages of any paper as one HTML document in millimetres: what the preview shows, the printer prints and the PDF is made
 * from. Pure: the same paper gives the same document. `pictures`: those of its cells; one that is not given is named.
 */
export function paperHtml(paper: Paper, pictures?: PaperPictures): string {
  switch (paper.kind) {
    case 'letter':
      return lettersHtml(paper.name, layoutLetter(paper));
    case 'form':
      return formHtml(paper, pictures);
    case 'note':
      return noteHtml(paper);
    case 'envelope':
      return envelopesHtml(paper.name, [paper]);
  }
}
