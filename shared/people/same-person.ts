import type { CaseState } from '../case/state';
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

/** In what part the persons of two matters are the same: petitioner or co-signer, proxy, or accused of anonymous accusations. */
export interface SamePerson {
  readonly as: '信访人' | '代理人' | '被检举控告人';
  readonly name: string;
  readonly agreed: readonly Agreement[];
}

/** The same number, or the same name with a telephone, unless the numbers contradict. A name alone is too little. */
function isSame(a: PersonTraits, b: PersonTraits): readonly Agreement[] | null {
  const agreed = matches(a, b);
  if (agreed.includes('证件号码')) return agreed;
  const contradicted = identityKey(a.identityNumber ?? '') !== '' && identityKey(b.identityNumber ?? '') !== '';
  return !contradicted && agreed.includes('姓名') && agreed.includes('电话') ? agreed : null;
}

type Parties = Pick<CaseState, 'petitioners' | 'proxies' | 'accusation'>;

interface Party extends PersonTraits {
  readonly as: '信访人' | '代理人';
}

/** Petitioners with all co-signers and representatives, principals among them, and the proxies who spoke for them. */
const partiesOf = ({ petitioners, proxies }: Parties): readonly Party[] => [
  ...petitioners.map((person) => ({ ...person, as: '信访人' as const })),
  ...proxies.map((proxy) => ({ ...proxy, as: '代理人' as const })),
];

const isNameless = ({ petitioners }: Parties): boolean => petitioners.every(({ name }) => nameKey(name) === '');

function sameAccused(a: Parties, b: Parties): readonly SamePerson[] {
  if (!isNameless(a) && !isNameless(b)) return [];
  const others = b.accusation?.accused ?? [];
  return (a.accusation?.accused ?? []).flatMap(({ name, unit }) =>
    others.some((other) => nameKey(other.name) === nameKey(name) && nameKey(other.unit) === nameKey(unit))
      ? [{ as: '被检举控告人' as const, name: name === '' ? unit : name, agreed: ['姓名' as const] }]
      : [],
  );
}

/**
 * Who is the same in two matters (同人): any petitioner or co-signer, a principal being compared as the petitioner he is;
 * for accusations of which one is anonymous, the accused. A proxy met again on either side is named as such and does not
 * make the matter his own (see `samePetitioner`).
 */
export function samePersons(a: Parties, b: Parties): readonly SamePerson[] {
  const others = partiesOf(b);
  const met = partiesOf(a).flatMap((party) =>
    others.flatMap((other): readonly SamePerson[] => {
      const agreed = isSame(party, other);
      const as = party.as === '信访人' && other.as === '信访人' ? '信访人' : '代理人';
      return agreed === null ? [] : [{ as, name: party.name ?? '', agreed }];
    }),
  );
  return [...met, ...sameAccused(a, b)];
}

/** Whether two matters are of the same person by the counting rules; whether they are one matter the officer decides. */
export const samePetitioner = (a: Parties, b: Parties): boolean => samePersons(a, b).some(({ as }) => as !== '代理人');
