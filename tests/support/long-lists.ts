import { nationalLaw } from '#shared/law/law';
import { deliverySheet } from '#shared/papers/delivery-list';
import type { Form } from '#shared/papers/model';
import { transferListForm } from '#shared/papers/transfer-list';

const entries = Array.from({ length: 60 }, (_, index) => index + 1);

/** Lists that run over several pages. */
export const longLists: readonly (readonly [name: string, form: Form])[] = [
  [
    'delivery list of 60',
    deliverySheet({
      organ: '临江市信访局',
      of: '',
      entries: entries.map((each) => [
        `收件人${each}`,
        `临江市东湖区一路${each}号`,
        `信访处理意见书（临住建信〔2026〕${each}号）`,
      ]),
      mails: [],
      sender: '王芳',
      date: '2026-11-20',
      law: nationalLaw,
    }),
  ],
  [
    'transfer list of 60',
    transferListForm({
      from: '临江市信访局',
      to: '临江市民政局',
      items: entries.map((each) => ({
        number: `2026-${String(each).padStart(6, '0')}`,
        petitioner: `信访人${each}`,
        form: '来访',
        gist: '反映楼道漏水',
        kind: '转送',
        sentOn: '2026年11月2日',
      })),
      date: '2026年11月20日',
      law: nationalLaw,
    }),
  ],
];
