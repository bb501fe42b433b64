import { useState } from 'react';
import styles from './cases.module.css';

/** Longest text shown at once; more is unfolded on demand, so that a pasted 20,000-character complaint stays calm. */
const SHOWN = 240;

export function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const letters = [...text.slice(0, SHOWN * 2)];
  const long = letters.length > SHOWN;
  return (
    <>
      <p className={styles.prose}>{open || !long ? text : `${letters.slice(0, SHOWN).join('')}…`}</p>
      {long && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : `展开全文（${text.length} 字）`}
        </button>
      )}
    </>
  );
}
