import { officeRules } from '#shared/case/rules';
import { CONFIRM_SHARE, type LawChange, type LawPreview, movesNothing } from '#shared/law/changes';
import type { Law } from '#shared/law/law';
import { fail, notSignedIn } from './failure';
import { readLawFile } from './law-file';
import type { OpenOfficePort } from './office-port';
import type { Register } from './register';
import { openOffice, type Shell, unwrap } from './shell';
import { textAgrees } from './statute-texts';

const unmoved: LawPreview = { moved: [], movedCount: 0, openCount: 0, needsConfirmation: false };

interface Tried {
  readonly open: OpenOfficePort;
  /** The law in force when it was tried. */
  readonly before: Law;
  readonly preview: LawPreview;
}

/** Holidays, limits, local rules, classes, wording and statutes of the office: each change is tried on the open cases before it is made. */
export function registerLaw(register: Register, shell: Shell): void {
  const { office, work } = shell;

  /** What a change would move; long work under the caller's id. Throws `refused` for an impossible one, `cancelled`. */
  async function tryOut(workId: string, change: LawChange): Promise<Tried> {
    const open = openOffice(shell);
    const before = open.ledger.law;
    if (change.kind === 'statute' && !(await textAgrees(open.attachments, change.statute)))
      throw noText(change.statute.name);
    const after = unwrap(await office.lawWith(change));
    if (movesNothing(change)) return { open, before, preview: unmoved };
    const name = { workId, label: '正在核算各事项的期限', canStop: true };
    const preview = await work.run(name, ({ progress, cancelled }) =>
      open.ledger.previewLaw(after, open.session.officerId, progress, cancelled),
    );
    if (preview === null) throw fail('cancelled', '已停止核算，设置没有改动。');
    return { open, before, preview };
  }

  register('law:read-file', async ({ kind }) => {
    const { title, label, extensions } = files[kind];
    const asked = openOffice(shell);
    const picked = await shell.dialogs.pickFile(title, label, extensions);
    if (picked === null) return null;
    // The dialog may stand open for an hour.
    if (openOffice(shell).actor.officerId !== asked.actor.officerId) throw notSignedIn();
    return readLawFile(picked, kind, shell.now());
  });

  register('law:preview', async ({ workId, change }) => (await tryOut(workId, change)).preview);

  register('law:apply', async ({ workId, change, confirmed }) => {
    const { open, before, preview } = await tryOut(workId, change);
    if (preview.needsConfirmation && !confirmed) throw tooMuch(preview);
    // Somebody else may have signed in while it was tried; what was confirmed was this officer's to confirm.
    if (openOffice(shell).ledger !== open.ledger) throw notSignedIn();
    return { view: unwrap(await office.changeLaw(change, before)), preview };
  });

  register('law:undo', async ({ workId }) => {
    const name = { workId, label: '正在撤销上一次改动', canStop: false };
    return work.run(name, async () => unwrap(await office.undoLawChange()));
  });
}

const files = {
  holidays: { title: '选择节假日表', label: '节假日表（JSON、CSV）', extensions: ['json', 'csv'] },
  classes: { title: '选择内容分类表', label: '内容分类表（CSV）', extensions: ['csv'] },
} as const;

const noText = (name: string) =>
  fail('refused', `《${name}》的全文没有存好，没有导入。请重新选择文件。`, { rule: officeRules.input });

function tooMuch({ movedCount, openCount }: LawPreview) {
  const share = `${Math.round(CONFIRM_SHARE * 100)}%`;
  return fail(
    'refused',
    `这项改动会移动 ${movedCount} 个在办期限（现有 ${openCount} 个），超过 ${share}，没有保存。请看过变动的清单，确认后再保存；保存以后仍可以撤销。`,
    { rule: officeRules.limits },
  );
}
