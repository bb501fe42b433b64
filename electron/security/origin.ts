/** Our own scheme: no file://, so that no page can read the disk, and no server. */
export const APP_SCHEME = 'desk';
export const APP_HOST = 'workstation';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
/** Only the hidden printing window's session answers this host; it holds one page at a time. */
export const PRINT_HOST = 'printing';
export const PRINT_ORIGIN = `${APP_SCHEME}://${PRINT_HOST}`;

/**
 * True when `url` is a page of `origin`, after parsing: a substring check could be passed by a query or a user name.
 * The parser's `origin` is not used: Node gives `null` for a scheme it does not know.
 */
export function isWithin(url: string, origin: string): boolean {
  try {
    const asked = new URL(url);
    return (
      `${asked.protocol}//${asked.host}` === origin &&
      asked.username === '' &&
      asked.password === '' &&
      asked.port === ''
    );
  } catch {
    return false;
  }
}
