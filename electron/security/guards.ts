import { app, type Session, type WebContents } from 'electron';
import { isWithin } from './origin';

/** What was refused, for the log: a constant word, never the address (it may carry text of a case). */
export type Refused = (what: string) => void;

/**
 * Nothing is permitted: camera, microphone, clipboard reading, notifications, devices, display capture. A capability
 * that needs one adds a row here, with its reason. Writing to the clipboard (copying text) is a right of the officer.
 */
export const permitted: readonly string[] = ['clipboard-sanitized-write'];

/** Session policy: default-deny permissions and devices, no downloads, no spell checker (it would fetch dictionaries). */
export function guardSession(session: Session, origin: string, refused: Refused): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    const granted = permitted.includes(permission) && isWithin(contents.getURL(), origin);
    if (!granted) refused(`permission ${permission}`);
    answer(granted);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, asking) => permitted.includes(permission) && isWithin(asking, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler?.((_request, answer) => {
    refused('display capture');
    // An empty answer is Electron's way of saying no; some versions throw on it, which denies as well.
    answer({});
  });
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('will-download', (event) => {
    refused('download');
    event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

/** Guards of one web contents: it stays on `origin`, opens no window, attaches no webview, sends no packets. */
export function guardContents(contents: WebContents, origin: string, refused: Refused): void {
  const stay = (what: string) => (details: { readonly url: string; preventDefault: () => void }) => {
    if (isWithin(details.url, origin)) return;
    refused(what);
    details.preventDefault();
  };
  contents.on('will-navigate', stay('navigation'));
  contents.on('will-redirect', stay('redirect'));
  contents.on('will-frame-navigate', stay('frame navigation'));
  contents.on('will-attach-webview', (event) => {
    refused('webview');
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => {
    refused('window');
    return { action: 'deny' };
  });
  // Calls between browsers stand outside the content policy: without this a page can send packets to any address.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
}

/** Every web contents that will ever exist, also those a page or a bug creates. Call before the first window. */
export function guardAllContents(origin: string, refused: Refused): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, origin, refused);
    if (app.isPackaged) contents.on('devtools-opened', () => contents.closeDevTools());
  });
  // No server is ever spoken to; whatever asks is answered no.
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('login', (event) => event.preventDefault());
}
