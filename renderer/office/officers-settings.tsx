import { Button } from '@mantine/core';
import { useState } from 'react';
import { roleNames } from '#shared/case/roles';
import type { OfficerView } from '#shared/ipc/views';
import classes from './office.module.css';
import { OfficerDialog } from './officer-dialog';
import type { OfficePartProps } from './organs-settings';

/** Who works here and in which roles (岗位). */
export function OfficersSettings({ view, administrator, onView }: OfficePartProps) {
  const [editing, setEditing] = useState<OfficerView | 'new' | null>(null);
  return (
    <>
      <ul className={classes.cards}>
        {view.officers.map((officer) => (
          <li key={officer.id} className={classes.card}>
            <div>
              <strong>{officer.name}</strong>
              {!officer.active && '（已停用）'}
              <p className={classes.muted}>{officer.roles.map((role) => roleNames[role]).join('、')}</p>
            </div>
            {administrator && (
              <Button variant="default" onClick={() => setEditing(officer)} aria-label={`修改 ${officer.name}`}>
                修改
              </Button>
            )}
          </li>
        ))}
      </ul>
      {administrator && (
        <div>
          <Button variant="default" onClick={() => setEditing('new')}>
            添加人员
          </Button>
        </div>
      )}
      {editing && (
        <OfficerDialog
          officer={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={(next) => {
            onView(next);
            setEditing(null);
          }}
        />
      )}
    </>
  );
}
