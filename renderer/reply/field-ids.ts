import { focusHolder } from '../ui/focus-holder';

/**
 * Anchors of the letter model (see `replyFields`) and the elements of the form that fill them. A click on a line of the
 * page and a line of the check list both name an anchor.
 */
const HOME: Readonly<Record<string, string>> = {
  title: 'gist',
  received: 'gist',
  accepted: 'organ',
  petitioners: 'addressee',
  signature: 'organ',
  'document-number': 'organ',
  contact: 'contactName',
  copies: 'copiesTo',
  remedy: 'organ',
  remedyOrgan: 'organ',
  organId: 'organ',
};

/** The form field an anchor belongs to: several parts of the letter come from one field. */
export const fieldOfAnchor = (anchor: string): string => HOME[anchor] ?? anchor;

/** Every anchor whose lines come from a field, the field's own name included. The basis stands in the outcome's sentence. */
export function anchorsOfField(field: string): ReadonlySet<string> {
  const shared = Object.keys(HOME).filter((anchor) => HOME[anchor] === fieldOfAnchor(field));
  const sentence = field.endsWith('.basis') ? [field.replace(/basis$/, 'outcome')] : [];
  return new Set([field, ...shared, ...sentence]);
}

/** Id of the element that holds a field. */
export const domIdOf = (anchor: string): string => `letter-${fieldOfAnchor(anchor).replaceAll('.', '-')}`;

/** Focuses the field of an anchor and brings it into view. False when the form has no such field. */
export const goToField = (anchor: string): boolean => focusHolder(domIdOf(anchor));
