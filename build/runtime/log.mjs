/**
 * Helper messages go to standard error: the last line on standard output belongs to the tool's JSON.
 * @param {string} message
 */
export function note(message) {
  process.stderr.write(`[petition-desk] ${message}\n`);
}

/**
 * The text of whatever was thrown, with its cause: `fetch failed` alone tells nobody anything.
 * @param {unknown} thrown
 * @returns {string}
 */
export function reason(thrown) {
  if (!(thrown instanceof Error)) return String(thrown);
  return thrown.cause instanceof Error ? `${thrown.message} (${thrown.cause.message})` : thrown.message;
}
