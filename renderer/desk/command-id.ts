/**
 * Command id made from what is sent: the same words about the same subject give the same id, also after the program was
 * killed between the ledger's commit and its answer (ledger rule L10: the repeat returns the first answer and records
 * nothing twice). Other words give another id and are decided anew. Not for secrecy: a plain FNV-1a of 64 bits.
 */
export function commandIdFor(subjectId: string, payload: unknown): string {
  const text = JSON.stringify(payload);
  return `${subjectId}-${fnv1a(text, 0x811c9dc5)}${fnv1a(text, 0x01000193)}`;
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
