import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeys } from './keys';

/** A question or a short list over the page. Esc closes it; the keys of the page below rest meanwhile. */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  useKeys([{ key: 'Escape', label: '关闭', run: onClose }], { blocking: true });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnEscape={false}
      size={wide ? '46rem' : '32rem'}
      closeButtonProps={{ 'aria-label': '关闭' }}
      // A dialog's <header> lies outside <main> and would count as a second banner of the page.
      attributes={{ header: { role: 'none' } }}
      centered
    >
      {children}
    </Modal>
  );
}
