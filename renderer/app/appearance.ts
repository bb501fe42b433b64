import { type Appearance, defaultAppearance, type TextSize } from '#shared/ipc/appearance';
import { call } from './bridge';

/** What main kept for this workstation; the default when main does not answer. Read once, before the first paint. */
export async function loadAppearance(): Promise<Appearance> {
  const answer = await call('app:appearance', {});
  const appearance = answer.ok ? answer.value : defaultAppearance;
  applyTextSize(appearance.textSize);
  return appearance;
}

/** Puts a choice into effect at once and has it kept. Answers false when it could not be kept. */
export async function keepAppearance(appearance: Appearance): Promise<boolean> {
  applyTextSize(appearance.textSize);
  const answer = await call('app:keep-appearance', appearance);
  return answer.ok && answer.value;
}

function applyTextSize(textSize: TextSize): void {
  document.documentElement.style.fontSize = `${textSize}%`;
}
