import { z } from 'zod';
import { newEvent } from '../events/define';
import { proxyWithdrawn } from '../events/proxy-withdrawn';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';

/** 代理终止: the petitioner withdrew the authorisation, or it ended (条例 art. 19). */
export const withdrawProxy = defineCommand({
  name: 'withdraw-proxy',
  label: '终止代理',
  article: article('第十九条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({ proxyId: idSchema, reason: requiredText('终止原因', 500) }),
  cause: (state, { proxyId }) => {
    const proxy = state.proxies.find((known) => known.proxyId === proxyId);
    return proxy === undefined ? null : { on: proxy.authorisedOn, what: '授权' };
  },
  forbidden: (state) =>
    state.proxies.some(({ withdrawnOn }) => withdrawnOn === null)
      ? null
      : refusal(officeRules.proxy, '没有正在代理的代理人'),
  decide: (state, { proxyId, reason }) => {
    const proxy = state?.proxies.find((known) => known.proxyId === proxyId);
    if (proxy === undefined) return refused(officeRules.proxy, '没有登记过这名代理人', 'proxyId');
    if (proxy.withdrawnOn !== null) return refused(officeRules.proxy, '这名代理人的代理已经终止', 'proxyId');
    return { ok: true, events: [newEvent(proxyWithdrawn, { proxyId, name: proxy.name, reason })] };
  },
});
