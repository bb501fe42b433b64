import type { BrowserWindow, WebContents } from 'electron';
import type { PublicationName, Publications } from '#shared/ipc/contract';
import { APP_ORIGIN, isWithin } from '../security/origin';

/** What identifies a caller: Electron's event, as far as we look at it. */
export interface Sender {
  readonly sender: Pick<WebContents, 'id' | 'mainFrame'>;
  readonly senderFrame: { readonly url: string } | null;
}

/** The windows main itself opened for officers. Only they may call, only they are told. */
export interface KnownWindows {
  readonly add: (window: BrowserWindow) => void;
  readonly isTrusted: (event: Sender) => boolean;
  readonly publish: <P extends PublicationName>(name: P, value: Publications[P]) => void;
  readonly all: () => readonly BrowserWindow[];
}

export function knownWindows(): KnownWindows {
  const windows = new Map<number, BrowserWindow>();
  return {
    add(window) {
      const { id } = window.webContents;
      windows.set(id, window);
      window.on('closed', () => windows.delete(id));
    },
    // Main frame of a known window, showing a page of our own origin at this moment.
    isTrusted({ sender, senderFrame }) {
      const known = windows.get(sender.id);
      return (
        known !== undefined &&
        senderFrame !== null &&
        senderFrame === sender.mainFrame &&
        isWithin(senderFrame.url, APP_ORIGIN)
      );
    },
    publish(name, value) {
      for (const window of windows.values()) {
        if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(name, value);
      }
    },
    all: () => [...windows.values()],
  };
}
