import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';
import styles from './proof.module.css';

interface SignatureSheetProps {
  /** Who signs, for the words above the sheet. */
  readonly who: string;
  readonly onSigned: (png: string) => void;
  readonly onCancel: () => void;
}

/** Height of the drawn picture in pixels; twice what is shown, so that it prints clearly. */
const SCALE = 2;
const PREFIX = 'data:image/png;base64,';

/** A white sheet that is signed with mouse, pen or finger. Whoever cannot, signs on paper, which is scanned. */
export function SignatureSheet({ who, onSigned, onCancel }: SignatureSheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const [blank, setBlank] = useState(true);

  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null) return;
    sheet.width = sheet.clientWidth * SCALE;
    sheet.height = sheet.clientHeight * SCALE;
    sheet.getContext('2d')?.scale(SCALE, SCALE);
    const drawn = new SignaturePad(sheet, { backgroundColor: 'rgb(255,255,255)', penColor: 'rgb(0,0,0)' });
    const changed = () => setBlank(drawn.isEmpty());
    drawn.addEventListener('endStroke', changed);
    pad.current = drawn;
    sheet.scrollIntoView({ block: 'nearest' });
    return () => {
      drawn.removeEventListener('endStroke', changed);
      drawn.off();
      pad.current = null;
    };
  }, []);

  const clear = () => {
    pad.current?.clear();
    setBlank(true);
  };
  const take = () => {
    const url = pad.current?.toDataURL('image/png') ?? '';
    if (!blank && url.startsWith(PREFIX)) onSigned(url.slice(PREFIX.length));
  };
  return (
    <div className={styles.sheet}>
      <p className={styles.hint}>请{who}在白框里签名，可以用鼠标、手写笔或者手指。</p>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={`${who}签名的地方`} />
      <div className={styles.row}>
        <Button variant="light" onClick={take} disabled={blank}>
          用这个签名
        </Button>
        <Button variant="default" onClick={clear} disabled={blank}>
          清除重签
        </Button>
        <Button variant="default" onClick={onCancel}>
          不在屏幕上签
        </Button>
      </div>
    </div>
  );
}
