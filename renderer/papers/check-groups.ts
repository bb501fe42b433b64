import type { PaperCheck } from '#shared/papers/define';

/** The check list as the editor shows it: what is missing first, what is only advised after, the rest as a number. */
export interface CheckGroups {
  readonly missing: readonly PaperCheck[];
  readonly advised: readonly PaperCheck[];
  readonly met: readonly PaperCheck[];
  /** 还差 3 处 / 内容齐全. */
  readonly summary: string;
}

export function checkGroups(checks: readonly PaperCheck[]): CheckGroups {
  const missing = checks.filter((check) => !check.ok && check.level === 'must');
  const advised = checks.filter((check) => !check.ok && check.level === 'should');
  const met = checks.filter((check) => check.ok);
  const summary = missing.length > 0 ? `还差 ${missing.length} 处，补齐后才能印发` : '应当写明的内容已经齐全';
  return { missing, advised, met, summary };
}
