import type { Element } from './measure-valid';
import { contexts, schema, valueTypes } from './wordprocessing-schema';

/** Faults of a part against the declared schema, in words. */
export function schemaFaults(part: string, root: Element): readonly string[] {
  return root.children.flatMap((element) => faultsOf(part, element, ''));
}

type Step = { readonly names: readonly string[]; readonly least: number; readonly most: number };

function stepsOf(children: string): readonly Step[] {
  return children
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const sign = /[?*+]$/.exec(word)?.[0] ?? '';
      return {
        names: word.replace(/[?*+]$/, '').split('|'),
        least: sign === '?' || sign === '*' ? 0 : 1,
        most: sign === '*' || sign === '+' ? Number.POSITIVE_INFINITY : 1,
      };
    });
}

const parsed = new Map<string, readonly Step[]>();
function steps(children: string): readonly Step[] {
  const known = parsed.get(children);
  if (known !== undefined) return known;
  const made = stepsOf(children);
  parsed.set(children, made);
  return made;
}

/** Null when the children stand as the model says, else what is wrong with them. */
function orderFault(children: string, found: readonly string[]): string | null {
  let at = 0;
  for (const { names, least, most } of steps(children)) {
    let taken = 0;
    while (taken < most && names.includes(found[at] ?? '')) {
      taken += 1;
      at += 1;
    }
    if (taken < least) return `${names.join(' or ')} is missing before ${found[at] ?? 'the end'}`;
  }
  return at === found.length ? null : `${found[at]} is not allowed there`;
}

function attributeFaults(element: Element, parent: string): readonly string[] {
  const declared = schema.get(element.name)?.attributes ?? {};
  const here = contexts[`${parent}/${element.name}`];
  const faults: string[] = [];
  for (const [name, value] of element.attributes) {
    if (/^xmlns(?::|$)|^mc:Ignorable$/.test(name)) continue;
    const type = declared[name]?.replace('!', '');
    if (type === undefined || (here !== undefined && !here.includes(name)))
      faults.push(`attribute ${name} is not declared`);
    else if (valueTypes[type]?.test(value) !== true) faults.push(`${name}="${value}" is no ${type}`);
  }
  for (const [name, type] of Object.entries(declared))
    if (type.endsWith('!') && !element.attributes.has(name)) faults.push(`attribute ${name} is missing`);
  return faults;
}

function faultsOf(part: string, element: Element, parent: string): readonly string[] {
  const where = `${part}: ${parent === '' ? '' : `${parent}/`}${element.name}`;
  const declared = schema.get(element.name);
  if (declared === undefined) return [`${where} is not declared`];
  const names = element.children.map(({ name }) => name);
  const order =
    declared.children === '#text'
      ? names.length > 0
        ? 'only text is allowed'
        : null
      : orderFault(declared.children, names);
  return [
    ...attributeFaults(element, parent).map((fault) => `${where}: ${fault}`),
    ...(order === null ? [] : [`${where}: ${order}`]),
    ...element.children.flatMap((child) => faultsOf(part, child, element.name)),
  ];
}
