import { Button } from '@mantine/core';
import { useState } from 'react';

/** Throws the typed text away, asked twice. */
export function StartAnewButton({ onConfirm }: { readonly onConfirm: () => void }) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="subtle" onClick={() => setAsked(true)}>
        清空重填
      </Button>
    );
  }
  return (
    <span>
      已填内容会删除。
      <Button variant="subtle" color="red" onClick={onConfirm}>
        确定清空
      </Button>
      <Button variant="subtle" onClick={() => setAsked(false)}>
        保留
      </Button>
    </span>
  );
}
