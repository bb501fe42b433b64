import { identityKey } from './identity-number';
import { nameKey } from './names';
import { phoneKey } from './phone';

/** What two entries are compared by (同人). Any may be absent. */
export interface PersonTraits {
  readonly name?: string | undefined;
  readonly identityNumber?: string | undefined;
  readonly phone?: string | undefined;
}

export type Agreement = '姓名' | '证件号码' | '电话';

const agree = (key: (text: string) => string, a: string | undefined, b: string | undefined): boolean => {
  const left = key(a ?? '');
  return left !== '' && left === key(b ?? '');
};

/** Which of name, identity number and telephone agree. Agreement is a hint for the officer, never a decision. */
export function matches(a: PersonTraits, b: PersonTraits): readonly Agreement[] {
  const found: Agreement[] = [];
  if (agree(nameKey, a.name, b.name)) found.push('姓名');
  if (agree(identityKey, a.identityNumber, b.identityNumber)) found.push('证件号码');
  if (agree(phoneKey, a.phone, b.phone)) found.push('电话');
  return found;
}
