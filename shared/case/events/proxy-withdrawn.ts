import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 撤销委托: the authorisation ended; what the proxy did before stays. */
export const proxyWithdrawn = defineEvent({
  name: 'proxy-withdrawn',
  version: 1,
  title: '代理终止',
  schema: z.object({ proxyId: idSchema, name: requiredText('代理人姓名', 100), reason: requiredText('终止原因', 500) }),
  describe: ({ name, reason }) => `${name}不再代理：${reason}`,
  apply: (state, { proxyId }, header) => ({
    ...state,
    proxies: state.proxies.map((proxy) =>
      proxy.proxyId === proxyId ? { ...proxy, withdrawnOn: header.occurredOn } : proxy,
    ),
  }),
});
