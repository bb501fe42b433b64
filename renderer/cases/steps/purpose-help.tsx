import { UnstyledButton } from '@mantine/core';
import type { Purpose } from '#shared/case/values';
import styles from '../cases.module.css';

/** One purpose as a plain question, with the article that then applies. */
interface PurposeQuestion {
  readonly purpose: Purpose;
  readonly question: string;
  readonly leadsTo: string;
}

/** Asked in this order; the first that is answered with yes names the purpose. The last is what remains. */
export const purposeQuestions: readonly PurposeQuestion[] = [
  {
    purpose: '检举控告',
    question: '是不是说某个干部、党员或者公职人员违纪违法，要求查处？',
    leadsTo: '《条例》第三十条：按管理权限转送，不向被检举控告人透露',
  },
  {
    purpose: '申诉',
    question: '是不是对已经作出的决定、处理意见不服，要求改变？',
    leadsTo: '《条例》第三十一条：再选六种方式中的一种',
  },
  {
    purpose: '求决',
    question: '是不是有具体困难或者纠纷，要求解决、赔偿、兑现或者给予保护？',
    leadsTo: '《条例》第三十一条：再选六种方式中的一种',
  },
  {
    purpose: '意见建议',
    question: '是不是为公共事务提意见、出主意，不为自己一件事？',
    leadsTo: '《条例》第二十九条：认真研究论证，积极采纳，予以答复',
  },
  {
    purpose: '咨询',
    question: '是不是只问政策、程序、进度，答了就行？',
    leadsTo: '《条例》第二十三条：能当场答复的当场答复',
  },
  { purpose: '其他', question: '以上都不是？', leadsTo: '写明情况，按实际内容办理' },
];

/**
 * Helps to name the purpose (信访目的) of a matter by plain questions. It only proposes: the officer presses the one that
 * fits, and may choose another in the field above.
 */
export function PurposeHelp({ onChoose }: { readonly onChoose: (purpose: Purpose) => void }) {
  return (
    <details className={styles.help}>
      <summary>拿不准信访目的？</summary>
      <p className={styles.choiceHint}>从上往下问，第一个答“是”的就是。一件事里有几种的，按主要请求选。</p>
      <ul>
        {purposeQuestions.map(({ purpose, question, leadsTo }) => (
          <li key={purpose}>
            <UnstyledButton className={styles.helpChoice ?? ''} onClick={() => onChoose(purpose)}>
              {question}
              <span className={styles.choiceHint}>
                {purpose}。{leadsTo}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
