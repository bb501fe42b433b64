import { Button } from '@mantine/core';
import { useState } from 'react';
import { roleNames } from '#shared/case/roles';
import type { OfficeLimit } from '#shared/law/changes';
import { pauseReasons } from '#shared/law/count';
import { hasClock, type LimitRule } from '#shared/law/limits';
import { unitNames } from '#shared/law/why';
import { useToday } from '../../app/status';
import { Section } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import officeClasses from '../office.module.css';
import { dutyWords, lengthWords, validityWords } from './change-words';
import { EndDialog } from './end-dialog';
import type { LawPartProps } from './law-settings';
import { LimitDialog } from './limit-dialog';
import { emptyLimit, fromLimit, type LimitForm, standingOf } from './limit-form';
import { LocalRules } from './local-rules';
import { ownLimits } from './own-law';
import { Unverified } from './unverified';
import { useKept } from './use-kept';

/** 期限: the table in force, the local examples, and the office's own limits. */
export function LimitsSettings({ view, changing }: LawPartProps) {
  const today = useToday();
  const [all, setAll] = useState(false);
  const { open: editing, keep: setEditing } = useKept<LimitForm>(changing);
  const { open: ending, keep: setEnding } = useKept<OfficeLimit>(changing);
  const own = ownLimits(view.lawChanges);
  const { limits, divisionCode } = view.law;
  const inForce = limits.filter((rule) => standingOf(rule, today, divisionCode) === 'in-force');
  const shown = all ? limits : inForce;
  return (
    <>
      <Section title="现行期限">
        <p className={officeClasses.muted}>
          期限从当日的次日起算，按当日有效的规定。本单位自定的和采用的地方规定优先于全国的。
        </p>
        <ul className={officeClasses.cards}>
          {shown.map((rule) => (
            <RuleCard key={rule.id} rule={rule} note={noteOf(rule, today, divisionCode)} />
          ))}
        </ul>
        {limits.length > inForce.length && (
          <div>
            <Button variant="subtle" onClick={() => setAll(!all)} aria-expanded={all}>
              {all ? '只看现行的' : `另有 ${limits.length - inForce.length} 条未到、已停或者属于别处的`}
            </Button>
          </div>
        )}
      </Section>
      <Section title="本单位自定的期限">
        {own.length === 0 && <EmptyState text="没有自定的期限，全部按上表和采用的地方规定。" />}
        <ul className={officeClasses.cards}>
          {own.map((limit) => (
            <li key={limit.id} className={officeClasses.card}>
              <div>
                <strong>{limit.name}</strong>
                {!limit.verified && <Unverified />}
                <p className={officeClasses.muted}>
                  {lengthWords(limit)} · {limit.article} · {validityWords(limit.validFrom, limit.validTo)}
                </p>
              </div>
              <div className={officeClasses.buttons}>
                <Button
                  variant="default"
                  onClick={() => setEditing(fromLimit(limit))}
                  aria-label={`修改 ${limit.name}`}
                >
                  修改
                </Button>
                <Button variant="default" onClick={() => setEnding(limit)} aria-label={`停用 ${limit.name}`}>
                  停用
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <div>
          <Button variant="default" onClick={() => setEditing(emptyLimit(crypto.randomUUID(), today))}>
            添加期限
          </Button>
        </div>
      </Section>
      <Section title="地方规定">
        <LocalRules key={view.law.followedLocalRules.join()} view={view} changing={changing} />
      </Section>
      {editing && (
        <LimitDialog
          limit={editing}
          rules={limits}
          onClose={() => setEditing(null)}
          onDone={(limit) => {
            setEditing(fromLimit(limit));
            void changing.preview({ kind: 'limit', limit });
          }}
        />
      )}
      {ending && (
        <EndDialog
          what={ending.name}
          words={endWords}
          validFrom={ending.validFrom}
          validTo={ending.validTo}
          onClose={() => setEnding(null)}
          onDone={async (lastDay) => {
            void changing.preview(
              lastDay === null
                ? { kind: 'limit-removed', id: ending.id }
                : { kind: 'limit', limit: { ...ending, validTo: lastDay } },
            );
            return null;
          }}
        />
      )}
    </>
  );
}

/** An own limit ends on a day (what began before keeps it), or was a mistake and goes altogether. */
const endWords = {
  end: '到某日为止',
  remove: '填错了，删去',
  hint: '此前起算的仍按它',
  removed: '删去后，已经按它计算的期限也改按条例。更改记录里仍然留着。',
  from: '启用日期',
  done: '看会变什么',
} as const;

const standingWords = {
  'in-force': '',
  'to-come': '未到启用日期',
  ended: '已停用',
  elsewhere: '不适用于本地区',
} as const;

function noteOf(rule: LimitRule, today: string, divisionCode: string | null): string {
  const place = rule.jurisdiction === null ? '' : `地区代码 ${rule.jurisdiction}`;
  return [standingWords[standingOf(rule, today, divisionCode)], place].filter((part) => part !== '').join('，');
}

function RuleCard({ rule, note }: { readonly rule: LimitRule; readonly note: string }) {
  const extension =
    rule.extension === null
      ? ''
      : `，${rule.extension.approvedBy}批准可延长至多 ${rule.extension.atMost} ${unitNames[rule.unit]}`;
  const pauses = rule.pauses.map((reason) => pauseReasons[reason] ?? reason).join('、');
  return (
    <li className={officeClasses.card}>
      <div>
        <strong>{rule.name}</strong>
        {!rule.verified && <Unverified />}
        <p>
          {dutyWords(rule)}
          {extension}
          {pauses !== '' && `，${pauses}时间不计`}
          {rule.ordinary !== null && '，转为普通程序后按普通程序的期限'}
          {rule.optional && '，可以不提出'}
          {!hasClock(rule.key) && '；写在文书里，不列入到期提醒'}
          {rule.informational && '，是信访人的权利，只作提示'}
        </p>
        {rule.warns.length > 0 && !rule.informational && (
          <p className={officeClasses.muted}>到期前提醒：{rule.warns.map((role) => roleNames[role]).join('、')}</p>
        )}
        <p className={officeClasses.muted}>
          {rule.article} · {validityWords(rule.validFrom, rule.validTo)}
          {note !== '' && ` · ${note}`} · 来源：{rule.source}
        </p>
      </div>
    </li>
  );
}
