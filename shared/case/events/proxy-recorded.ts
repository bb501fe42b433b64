import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { idSchema, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** 委托代理: somebody else speaks for a petitioner; the principal stays the petitioner. */
export const proxyRecorded = defineEvent({
  name: 'proxy-recorded',
  version: 1,
  title: '登记代理人',
  schema: z.object({
    proxyId: idSchema,
    name: requiredText('代理人姓名', 100),
    identityNumber: shortText('代理人证件号码', 40),
    phone: shortText('代理人电话', 40),
    principalId: idSchema,
    scope: requiredText('代理权限', 500),
    authorisation: requiredText('授权文书', 200),
    authorisedOn: localDateSchema,
  }),
  describe: ({ name, scope, authorisation, authorisedOn }) =>
    `${name}代理信访，权限：${scope}（${formatDate(authorisedOn)}${authorisation}）`,
  apply: (state, proxy) => ({ ...state, proxies: [...state.proxies, { ...proxy, withdrawnOn: null }] }),
});
