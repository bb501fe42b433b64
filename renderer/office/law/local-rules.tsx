import type { LawPartProps } from './law-settings';

export function LocalRules(_props: LawPartProps) {
  return null;
}
