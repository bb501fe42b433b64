import { type KeyboardEvent, useMemo, useState } from 'react';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { type ClosedPaper, type PaperProposal, paperChoices } from '#shared/papers/propose';
import actions from '../cases/actions/actions.module.css';
import cases from '../cases/cases.module.css';
import { closedGroups } from '../cases/step-groups';
import { moveInList } from '../ui/arrow-list';
import { matchChoices } from '../ui/choice-match';
import { Dialog } from '../ui/dialog';
import { useKeys } from '../ui/keys';
import { TextField } from '../ui/text-field';
import styles from './menu.module.css';
import { type OfferRow, offerRows, proposalRows } from './menu-rows';
import { type PaperTarget, targetOf } from './paper-target';

interface PaperMenuProps {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  readonly onChoose: (target: PaperTarget) => void;
  readonly onClose: () => void;
}

/**
 * Which paper: what the case calls for now comes first with its reason, then all others that are lawful by who gets them,
 * and last why the rest is not. Narrowed by typing words or pinyin initials; arrows move, Enter begins.
 */
export function PaperMenu({ state, office, onChoose, onClose }: PaperMenuProps) {
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => paperChoices(state, office), [state, office]);
  const proposed: readonly PaperProposal[] = choices.proposed;
  const rows = useMemo(() => {
    const groups = choices.groups.map(({ name, offers }) => ({ name, rows: offerRows(offers) }));
    return [{ name: '应当出具', rows: proposalRows(proposed) }, ...groups];
  }, [choices, proposed]);
  const fitting = useMemo(() => {
    const all = rows.flatMap((group) => group.rows);
    const found = matchChoices(
      all.map(({ id, name, detail }) => ({ value: id, label: name, hint: detail })),
      typed,
    );
    return found.flatMap(({ value }) => all.find(({ id }) => id === value) ?? []);
  }, [rows, typed]);
  const choose = ({ offer }: OfferRow) =>
    onChoose(offer.existing?.stage === 'issued' ? targetOf({ ...offer, existing: null }) : targetOf(offer));
  const first = fitting[0];
  const move = (event: KeyboardEvent<HTMLElement>) =>
    moveInList(event, { items: 'button[data-paper]', onFirst: first ? () => choose(first) : null });
  const shown = rows
    .map((group) => ({ ...group, rows: group.rows.filter((row) => fitting.includes(row)) }))
    .filter((group) => group.rows.length > 0);
  return (
    <Dialog title="拟写文书" onClose={onClose} wide>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the papers inside */}
      <div className={actions.menu} onKeyDown={move}>
        <TextField
          label="找一份文书"
          value={typed}
          onValue={setTyped}
          placeholder="例如 受理告知、slgz；回车就写第一份"
          data-autofocus
        />
        {shown.length === 0 && <p className={actions.none}>现在能拟写的文书里没有“{typed.trim()}”。</p>}
        {shown.map((group) => (
          <section key={group.name} aria-label={group.name} className={actions.area}>
            <h3>{group.name}</h3>
            <ul data-proposals={group.rows.some(({ proposed: now }) => now) || undefined} className={styles.rows}>
              {group.rows.map((row) => (
                <li key={row.id}>
                  <button type="button" data-paper={row.id} className={actions.step} onClick={() => choose(row)}>
                    <span className={row.proposed ? styles.proposed : undefined}>{row.name}</span>
                    <span className={actions.article}>{row.detail}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <MenuKeys onFirst={first ? () => choose(first) : null} />
        <ClosedPapers closed={choices.closed} />
      </div>
    </Dialog>
  );
}

/** Papers the law or the case closes now, each with its reason; folded, because it is asked for, not announced. */
function ClosedPapers({ closed }: { readonly closed: readonly ClosedPaper[] }) {
  if (closed.length === 0) return null;
  const groups = closedGroups(closed.map(({ paper, refusal }) => ({ label: paper.name, reason: refusal })));
  return (
    <details className={cases.whyNot}>
      <summary>为什么不能出具别的（{closed.length} 种）</summary>
      <ul>
        {groups.map(({ labels, message, rule }) => (
          <li key={message}>
            <b>{labels}</b>：{message}
            {rule.includes('《') && <span className={cases.ruleLine}>依据：{rule}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Mounted inside the dialog, so that its key lies above those of the page. */
function MenuKeys({ onFirst }: { readonly onFirst: (() => void) | null }) {
  useKeys([{ key: 'Ctrl+Enter', label: '写列出的第一份', run: () => onFirst?.() }]);
  return null;
}
