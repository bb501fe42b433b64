import { isAccusation } from '../case/accused';
import { officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { definePaper, type PaperCheck, type PaperFacts } from './define';
import { line as cell, centred, FORM_WIDTH, row } from './form-parts';
import { line } from './hearing-parts';
import { addressedTo, reachable } from './issued-papers';
import type { Form } from './model';
import { check } from './notice-kit';
import { addresseeOf, gistOf } from './notice-parts';
import { lineOr, secretRefusal, written } from './organ-kit';
import { cleanLine } from './text';

const SOURCE = '《信封》（GB/T 1416—2003）书写格式';
const BOX = 9;

/** Six boxes for a postal code; empty ones are written by hand. */
const codeCells = (code: string) => {
  const digits = /^\d{6}$/.test(code) ? [...code] : Array.from({ length: 6 }, () => '');
  return digits.map((digit) => centred(digit, BOX));
};

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

/** Address blocks of GB/T 1416: receiver above from the left, sender below from the right, each with its postal code. */
function sheet(facts: PaperFacts): Form {
  const codeWidth = BOX * 6;
  const rest = FORM_WIDTH - codeWidth;
  return {
    kind: 'form',
    name: '信封',
    title: '信封',
    head: null,
    rows: [
      row(11, ...codeCells(written(facts, 'toPostcode')), cell('', rest)),
      row(20, cell(lineOr(facts, 'toAddress', '收件人地址'), FORM_WIDTH, 'toAddress')),
      row(20, centred(`${lineOr(facts, 'toName', '收件人')}　收`, FORM_WIDTH)),
      row(14, cell('', 40), cell(`${lineOr(facts, 'fromAddress', '寄件人地址')}`, FORM_WIDTH - 40, 'fromAddress')),
      row(14, cell('', 40), cell(lineOr(facts, 'fromName', '寄件单位'), FORM_WIDTH - 40, 'fromName')),
      row(11, cell('', rest), ...codeCells(written(facts, 'fromPostcode'))),
    ],
    foot: [],
    signature: [],
  };
}

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

/** 信封 for a paper sent by post (邮寄送达). */
export const envelope = definePaper({
  key: 'envelope',
  name: '信封',
  basis: SOURCE,
  format: 'form',
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
    line('fromAddress', '寄件人地址', true, ({ office }) =>
      cleanLine(`${office.officeName.startsWith(office.division) ? '' : office.division}${office.officeName}`),
    ),
    line('fromName', '寄件单位', true, ({ organ }) => cleanLine(organ.name)),
    line('fromPostcode', '寄件人邮政编码', false, () => ''),
  ],
  build: sheet,
  checks,
});
