import { isAccusation } from '../case/accused';
import { officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { envelopeFits, envelopeRules, envelopeSheet, envelopeSize, envelopeSizes } from './envelope-sheet';
import { line } from './hearing-parts';
import { addressedTo, reachable } from './issued-papers';
import type { Envelope } from './model';
import { check } from './notice-kit';
import { addresseeOf, gistOf } from './notice-parts';
import { lineOr, secretRefusal, written } from './organ-kit';
import { cleanLine } from './text';

const SOURCE = envelopeRules.source;

/** A letter goes to one person: the first with an address, else the first with a name. */
function firstOf(state: CaseState): { readonly name: string; readonly address: string } {
  const to = addresseeOf(state);
  return reachable(state, to) ?? { name: cleanLine(addressedTo(state, to)[0]?.name ?? ''), address: '' };
}

/** True when the address written is on record, but of other petitioners than the one named. */
function strangersAt({ petitioners }: CaseState, name: string, address: string): boolean {
  const there = petitioners.filter((each) => address !== '' && cleanLine(each.address ?? '') === address);
  return there.length > 0 && !there.some((each) => name.includes(cleanLine(each.name)));
}

const unlawful = (state: CaseState) =>
  secretRefusal(state) ??
  (state.registration === null ? refusal(officeRules.existence, '事项还没有登记，没有可以寄送的') : null);

const faceOf = (facts: PaperFacts): Envelope =>
  envelopeSheet(
    {
      toPostcode: written(facts, 'toPostcode'),
      toAddress: lineOr(facts, 'toAddress', '收件人地址'),
      toName: lineOr(facts, 'toName', '收件人'),
      fromAddress: lineOr(facts, 'fromAddress', '寄件人地址'),
      fromName: lineOr(facts, 'fromName', '寄件单位'),
      fromPostcode: written(facts, 'fromPostcode'),
    },
    envelopeSize(written(facts, 'size')),
  );

function checks(facts: PaperFacts): readonly PaperCheck[] {
  const code = (key: string, what: string): PaperCheck => {
    const value = written(facts, key);
    return check(
      key,
      /^\d{6}$/.test(value),
      [`${what}的邮政编码是 6 位数字`, value === '' ? `建议填写${what}的邮政编码` : `${what}的邮政编码应当是 6 位数字`],
      SOURCE,
      { field: key, level: value === '' ? 'should' : 'must' },
    );
  };
  const gist = gistOf(facts.state);
  const outside = Object.values(facts.values).join('\n');
  const told = (gist.length >= 4 && outside.includes(gist)) || /检举|控告|举报/.test(outside);
  return [
    code('toPostcode', '收件人'),
    code('fromPostcode', '寄件人'),
    check(
      'fits',
      envelopeFits(faceOf(facts)),
      ['地址和单位在这种信封上写得下', '这种信封写不下，请换大一号的信封，或者把地址写短'],
      SOURCE,
      { field: 'toAddress' },
    ),
    check(
      'same-person',
      !strangersAt(facts.state, cleanLine(written(facts, 'toName')), cleanLine(written(facts, 'toAddress'))),
      ['地址不是其他信访人的', '这个地址登记在其他信访人名下，请填写收件人本人的地址'],
      officeRules.service,
      { field: 'toAddress' },
    ),
    check('outside', !told, ['信封上没有事项内容', '信封外面不写事项内容和性质，请删去'], officeRules.secrecy, {
      field: 'toName',
    }),
    check(
      'sender-discreet',
      !isAccusation(facts.state),
      ['不是检举控告事项', '检举控告事项的信封可以只写地址，不写单位名称，避免他人知道'],
      '《条例》第三十条第三款',
      { field: 'fromName', level: 'should' },
    ),
  ];
}

/** The organ's own address; where none is set, the office's place and name, which the post finds in its own town. */
const senderAddress = ({ office, organ }: Pick<PaperFacts, 'office' | 'organ'>): string =>
  cleanLine(
    organ.address ?? `${office.officeName.startsWith(office.division) ? '' : office.division}${office.officeName}`,
  );

/** 信封 for a paper sent by post (邮寄送达). */
export const envelope = definePaper({
  key: 'envelope',
  name: '信封',
  basis: SOURCE,
  format: 'envelope',
  recipient: 'petitioner',
  copies: 1,
  numbered: false,
  approval: 'none',
  meets: null,
  subjects: (state) => (unlawful(state) === null ? [{ about: null, label: '寄给信访人' }] : []),
  unlawful,
  fields: [
    line('toPostcode', '收件人邮政编码', false, () => ''),
    line('toAddress', '收件人地址', true, ({ state }) => firstOf(state).address),
    line('toName', '收件人', true, ({ state }) => firstOf(state).name),
    line('fromAddress', '寄件人地址', true, senderAddress),
    line('fromName', '寄件单位', true, ({ organ }) => cleanLine(organ.name)),
    line('fromPostcode', '寄件人邮政编码', false, ({ organ }) => organ.postcode ?? ''),
    {
      key: 'size',
      label: '信封规格',
      kind: 'choice',
      required: true,
      choices: envelopeSizes.map(({ name }) => name),
      initial: () => envelopeSizes[0].name,
    },
  ],
  build: faceOf,
  checks,
});
