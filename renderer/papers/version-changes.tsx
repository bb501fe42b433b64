import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatDate, type LocalDate } from '#shared/law/dates';
import { type TextPiece, type VersionPart, versionChanges } from '#shared/papers/changes';
import { shortened } from './change-words';
import styles from './changes.module.css';
import desk from './desk.module.css';

/** A handed-in version as far as comparing needs it. */
export interface ComparedVersion {
  readonly parts: readonly VersionPart[];
  readonly by: string;
  readonly on: LocalDate;
}

function Piece({ piece }: { readonly piece: TextPiece }) {
  if (piece.kind === 'same') return piece.text;
  // Underlined or struck out, and said aloud: never by colour alone.
  return piece.kind === 'inserted' ? (
    <ins className={styles.inserted}>
      <span className={styles.spoken}>（新增：</span>
      {piece.text}
      <span className={styles.spoken}>）</span>
    </ins>
  ) : (
    <del className={styles.deleted}>
      <span className={styles.spoken}>（删去：</span>
      {piece.text}
      <span className={styles.spoken}>）</span>
    </del>
  );
}

/** What changed from each version to the next, the newest first; nothing while there is one version only. */
export function VersionChanges({ versions }: { readonly versions: readonly ComparedVersion[] }) {
  const newest = versions.length - 1;
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? newest, newest);
  const [before, after] = [versions[at - 1], versions[at]];
  const changes = useMemo(() => (before && after ? versionChanges(before.parts, after.parts) : []), [before, after]);
  if (!before || !after) return null;
  return (
    <section aria-label="各稿的改动" className={styles.changes}>
      <div className={styles.head}>
        <h2 className={desk.paneTitle}>第 {at + 1} 稿改了什么</h2>
        {versions.length > 2 && (
          <>
            <Button variant="subtle" h="2.25rem" px="0.5rem" disabled={at <= 1} onClick={() => setChosen(at - 1)}>
              看前一稿
            </Button>
            <Button variant="subtle" h="2.25rem" px="0.5rem" disabled={at >= newest} onClick={() => setChosen(at + 1)}>
              看后一稿
            </Button>
          </>
        )}
      </div>
      <p className={desk.muted}>
        {after.by}，{formatDate(after.on)}提交；与第 {at} 稿（{before.by}，{formatDate(before.on)}）相比。
        <span aria-hidden>
          <ins className={styles.inserted}>下划线</ins>是新增，<del className={styles.deleted}>删除线</del>是删去。
        </span>
      </p>
      {changes.length === 0 && <p>文字没有改动。</p>}
      <dl className={styles.parts}>
        {changes.map(({ key, label, pieces }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {shortened(pieces).map((piece, index) => (
                // Pieces have no identity of their own: their place is what they are.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <Piece key={index} piece={piece} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
