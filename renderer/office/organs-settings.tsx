import { Button } from '@mantine/core';
import { useState } from 'react';
import { organKinds, organSchema } from '#shared/case/office';
import { allSeriesOf } from '#shared/case/series';
import type { OfficeView } from '#shared/ipc/views';
import { call } from '../app/bridge';
import { Dialog } from '../ui/dialog';
import { enterToNext } from '../ui/enter-to-next';
import { errorsOf, type FieldErrors, focusFirstError, noErrors } from '../ui/field-errors';
import { Notice } from '../ui/states';
import classes from './office.module.css';
import { emptyOrgan, fromOrgan, type OrganForm, toOrgan } from './office-form';
import { OrganFields } from './organ-fields';

export interface OfficePartProps {
  readonly view: OfficeView;
  readonly administrator: boolean;
  readonly onView: (view: OfficeView) => void;
}

/** The organs this office acts for. */
export function OrgansSettings({ view, administrator, onView }: OfficePartProps) {
  const [editing, setEditing] = useState<OrganForm | null>(null);
  const { profile } = view;
  return (
    <>
      <dl className={classes.pairs}>
        <div>
          <dt>单位名称</dt>
          <dd>{profile.officeName}</dd>
        </div>
        <div>
          <dt>行政区划</dt>
          <dd>{profile.division}</dd>
        </div>
        <div>
          <dt>接待地点</dt>
          <dd>{profile.receptionPlace || '未填写'}</dd>
        </div>
      </dl>
      <ul className={classes.cards}>
        {profile.organs.map((organ) => (
          <li key={organ.id} className={classes.card}>
            <div>
              <strong>{organ.name}</strong>
              <p className={classes.muted}>
                {organKinds[organ.kind]} · 文号 {allSeriesOf(organ).join('、')}〔年〕号 · 复查机关 {organ.superior} ·
                复核机关 {organ.reReviewOrgan ?? '未填写'}
                {organ.phone && (
                  <>
                    {' · '}
                    <span className={classes.together}>电话 {organ.phone}</span>
                  </>
                )}
              </p>
            </div>
            {administrator && (
              <Button variant="default" onClick={() => setEditing(fromOrgan(organ))} aria-label={`修改 ${organ.name}`}>
                修改
              </Button>
            )}
          </li>
        ))}
      </ul>
      {administrator && (
        <div>
          <Button variant="default" onClick={() => setEditing(emptyOrgan(crypto.randomUUID()))}>
            添加机关
          </Button>
        </div>
      )}
      {editing && (
        <OrganDialog
          organ={editing}
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

function OrganDialog({
  organ,
  onClose,
  onSaved,
}: {
  readonly organ: OrganForm;
  readonly onClose: () => void;
  readonly onSaved: (view: OfficeView) => void;
}) {
  const [form, setForm] = useState(organ);
  const [errors, setErrors] = useState<FieldErrors>(noErrors);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const found = Object.fromEntries(
      Object.entries(errorsOf(organSchema, toOrgan(form))).map(([path, message]) => [`organ.${path}`, message]),
    );
    setErrors(found);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => focusFirstError(found));
      return;
    }
    setBusy(true);
    const answer = await call('office:save-organ', { organ: toOrgan(form) });
    setBusy(false);
    if (answer.ok) onSaved(answer.value);
    else setProblem(answer.error.message);
  };
  return (
    <Dialog title="代表的机关" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
      <div className={classes.stack} onKeyDown={enterToNext}>
        {problem && <Notice tone="danger">{problem}</Notice>}
        <OrganFields
          organ={form}
          onChange={(change) => setForm((values) => ({ ...values, ...change }))}
          path="organ"
          errors={errors}
        />
        <p className={classes.muted}>改动只用于以后的文书，已印发的文书不变。</p>
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            不保存
          </Button>
          <Button onClick={() => void save()} loading={busy}>
            保存
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
