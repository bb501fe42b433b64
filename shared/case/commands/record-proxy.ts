import type { Law } from '../../law/law';
import { checkResidentId, identityKey } from '../../people/identity-number';
import { newEvent } from '../events/define';
import { proxyRecorded } from '../events/proxy-recorded';
import { article, officeRules, refusal, refused } from '../rules';
import { defineCommand } from './define';

/** Proxies of one petitioner at a time, where a local rule the office follows names a number (Shandong 2015 art. 28). */
const maxProxies = ({ followedLocalRules }: Law): number =>
  followedLocalRules.includes('shandong-2015') ? 2 : Infinity;
/** Looks like a resident identity number, of which the check character can be tried. */
const RESIDENT_NUMBER = /^(\d{15}|\d{17}[\dX])$/;

/**
 * 登记代理人: somebody speaks for a petitioner and shows an authorisation (授权委托书). Also on a closed matter: review is
 * asked for by proxies too. The principal stays the petitioner whose name and address are on record
 * (条例 art. 19); the regulation itself says nothing of proxies.
 */
export const recordProxy = defineCommand({
  name: 'record-proxy',
  label: '登记代理人',
  article: article('第十九条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: proxyRecorded.schema,
  forbidden: (state) =>
    state.petitioners.length === 0 ? refusal(officeRules.proxy, '还没有登记信访人，代理人代谁信访无从登记') : null,
  decide: (state, payload, { occurredOn, law }) => {
    const wrong = (message: string, field: string) => refused(officeRules.proxy, message, field);
    const principal = state?.petitioners.find((person) => person.id === payload.principalId);
    if (principal === undefined) return wrong('被代理的人不是这个事项的信访人', 'principalId');
    if (state?.proxies.some(({ proxyId }) => proxyId === payload.proxyId)) {
      return wrong('这名代理人已经登记', 'proxyId');
    }
    if (payload.authorisedOn > occurredOn) {
      return refused(officeRules.order, '授权日期晚于登记代理人的日期', 'authorisedOn');
    }
    const number = identityKey(payload.identityNumber);
    if (number !== '' && number === identityKey(principal.identityNumber ?? '')) {
      return wrong('代理人与被代理的信访人是同一个人（证件号码相同）', 'identityNumber');
    }
    const check = RESIDENT_NUMBER.test(number) ? checkResidentId(number, occurredOn) : null;
    if (check !== null && !check.ok) {
      return refused(officeRules.input, check.problem ?? '代理人的身份证号码不对', 'identityNumber');
    }
    const standing = state?.proxies.filter(
      ({ principalId, withdrawnOn }) => principalId === payload.principalId && withdrawnOn === null,
    );
    if ((standing?.length ?? 0) >= maxProxies(law)) {
      return wrong(
        `本单位采用的地方规定（《山东省信访条例》），一名信访人委托的代理人最多 ${maxProxies(law)} 人；换人的，先登记原代理终止`,
        'principalId',
      );
    }
    return { ok: true, events: [newEvent(proxyRecorded, { ...payload, identityNumber: number })] };
  },
});
