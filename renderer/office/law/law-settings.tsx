import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { OfficeView } from '#shared/ipc/views';
import { ChangeDialog } from './change-dialog';
import { ChangesSettings } from './changes-settings';
import { ClassesSettings } from './classes-settings';
import { HolidaysSettings } from './holidays-settings';
import classes from './law.module.css';
import { LimitsSettings } from './limits-settings';
import { OutcomeNotice } from './outcome-notice';
import { StatutesSettings } from './statutes-settings';
import { type LawChanging, useLawChange } from './use-law-change';
import { WordingSettings } from './wording-settings';

/** What each part of the law's settings is given. */
export interface LawPartProps {
  readonly view: OfficeView;
  readonly changing: LawChanging;
}

const parts = {
  holidays: { name: '节假日表', Part: HolidaysSettings },
  limits: { name: '期限', Part: LimitsSettings },
  classes: { name: '内容分类', Part: ClassesSettings },
  statutes: { name: '法条库', Part: StatutesSettings },
  wording: { name: '文书用语', Part: WordingSettings },
  changes: { name: '更改记录', Part: ChangesSettings },
} as const;
type PartName = keyof typeof parts;
const partNames = [
  'holidays',
  'limits',
  'classes',
  'statutes',
  'wording',
  'changes',
] as const satisfies readonly PartName[];

/**
 * An administrator's settings: the office itself first, then the law as the office has it. Every change of the law is
 * tried first, shows which due dates it moves, and can be taken back.
 */
export function LawSettings({
  view,
  onView,
  office,
}: {
  readonly view: OfficeView;
  readonly onView: (view: OfficeView) => void;
  readonly office: ReactNode;
}) {
  const [tab, setTab] = useState<string>('office');
  const changing = useLawChange(onView);
  return (
    <>
      <Tabs
        value={tab}
        onChange={(value) => {
          setTab(value ?? 'office');
          changing.forget();
        }}
        keepMounted={false}
        className={classes.tabs ?? ''}
      >
        <Tabs.List aria-label="设置的内容">
          <Tabs.Tab value="office">单位和本机</Tabs.Tab>
          {partNames.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {parts[name].name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="office">{office}</Tabs.Panel>
        {partNames.map((name) => {
          const { Part } = parts[name];
          return (
            <Tabs.Panel key={name} value={name} className={(name === 'wording' ? classes.wide : classes.panel) ?? ''}>
              <OutcomeNotice changing={changing} view={view} />
              <Part view={view} changing={changing} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
      <ChangeDialog changing={changing} view={view} />
    </>
  );
}
