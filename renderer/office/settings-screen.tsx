import { useEffect, useState } from 'react';
import type { OfficeView } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { useSession } from '../app/status';
import { enterToNext } from '../ui/enter-to-next';
import { Page, Section } from '../ui/page';
import { LoadingState, Notice } from '../ui/states';
import { AppearanceSettings } from './appearance-settings';
import { BackupSettings } from './backup-settings';
import { FontSettings } from './font-settings';
import { LawSettings } from './law/law-settings';
import classes from './office.module.css';
import { OfficersSettings } from './officers-settings';
import { OrgansSettings } from './organs-settings';
import { PasswordSettings } from './password-settings';
import { SeriesSettings } from './series-settings';
import { VerifySettings } from './verify-settings';

/** Settings. What only the administrator may change of the office is shown to everybody, with a word who can. */
export function SettingsScreen() {
  const session = useSession();
  const [view, setView] = useState<OfficeView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void call('office:view', {}).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setProblem(answer.error.message);
    });
  }, []);
  const administrator = session.roles.includes('administrator');
  const office = <OfficeSettings view={view} problem={problem} administrator={administrator} onView={setView} />;
  return (
    <Page title="设置" subtitle={administrator ? undefined : '单位、人员和备份由管理员设置'} onKeyDown={enterToNext}>
      {administrator && view ? <LawSettings view={view} onView={setView} office={office} /> : office}
    </Page>
  );
}

/** The office, its officers, and this workstation. */
function OfficeSettings({
  view,
  problem,
  administrator,
  onView,
}: {
  readonly view: OfficeView | null;
  readonly problem: string | null;
  readonly administrator: boolean;
  readonly onView: (view: OfficeView) => void;
}) {
  return (
    <div className={classes.column}>
      <Section title="备份">
        <BackupSettings administrator={administrator} />
      </Section>
      {administrator && (
        <Section title="核对台账">
          <VerifySettings />
        </Section>
      )}
      <Section title="外观">
        <AppearanceSettings />
      </Section>
      <Section title="文书字体">
        <FontSettings />
      </Section>
      <Section title="修改密码">
        <PasswordSettings />
      </Section>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {!view && !problem && <LoadingState what="单位设置" />}
      {view && (
        <>
          <Section title="本单位和代表的机关">
            <OrgansSettings view={view} administrator={administrator} onView={onView} />
          </Section>
          <Section title="文号">
            <SeriesSettings view={view} administrator={administrator} onView={onView} />
          </Section>
          <Section title="人员和岗位">
            <OfficersSettings view={view} administrator={administrator} onView={onView} />
          </Section>
        </>
      )}
    </div>
  );
}
