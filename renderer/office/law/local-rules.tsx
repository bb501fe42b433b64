import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { localRules } from '#shared/law/local-limits';
import officeClasses from '../office.module.css';
import type { LawPartProps } from './law-settings';
import { Unverified } from './unverified';

/** Examples of local regulations that differ from the national one; none holds until the office follows it. */
export function LocalRules({ view, changing }: LawPartProps) {
  const { followedLocalRules, divisionCode } = view.law;
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const ticked = chosen ?? followedLocalRules;
  const same = ticked.length === followedLocalRules.length && ticked.every((id) => followedLocalRules.includes(id));
  return (
    <>
      <p className={officeClasses.muted}>
        这些地方性法规早于《条例》施行，只作参考，默认都不采用。采用前请核对现行文本；只对行政区划代码相符的单位有效
        {divisionCode === null ? '（本单位没有填写行政区划代码，采用了也不起作用）' : `（本单位 ${divisionCode}）`}。
      </p>
      <ul className={officeClasses.cards}>
        {localRules.map((rule) => (
          <li key={rule.id} className={officeClasses.card}>
            <div>
              <Checkbox
                label={rule.source}
                checked={ticked.includes(rule.id)}
                onChange={(event) =>
                  setChosen(event.currentTarget.checked ? [...ticked, rule.id] : ticked.filter((id) => id !== rule.id))
                }
                className={officeClasses.bigCheck}
              />
              <p className={officeClasses.muted}>
                {rule.place}（代码 {rule.jurisdiction} 开头）：{rule.gist}
                {rule.limits.length === 0 && '。这里的差别程序不自动计算，办理时请按规定掌握'}
                {rule.limits.some(({ verified }) => !verified) && <Unverified />}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {!same && <p role="status">勾选有改动，还没有生效。</p>}
      <div>
        <Button
          variant="default"
          disabled={same}
          onClick={() => void changing.preview({ kind: 'local-rules', followed: [...ticked] })}
        >
          看采用后会变什么
        </Button>
      </div>
    </>
  );
}
