/**
 * Text as the SQL library gives it back: it cuts at a NUL character and replaces half surrogate pairs. Both are
 * invisible to a reader; taking them out first keeps what is hashed equal to what is stored.
 */
export function storable(text: string): string {
  const whole = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return Buffer.from(whole, 'utf8').toString('utf8');
}
