import { useMantineColorScheme } from '@mantine/core';
import { type Appearance, textSizes } from '#shared/ipc/appearance';
import { keepAppearance } from '../app/appearance';
import { useAppearance } from '../app/appearance-context';
import { RadioRow } from '../ui/radio-row';

const sizeNames: Readonly<Record<string, string>> = { 100: '标准', 115: '稍大', 130: '大', 150: '很大', 200: '两倍' };

/** Light or dark, and the size of all text. */
export function AppearanceSettings() {
  // Without `keepTransitions` Mantine would write a <style> element, which the content security policy refuses.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [appearance, setAppearance] = useAppearance();
  const change = (part: Partial<Appearance>) => {
    const next = { ...appearance, ...part };
    setAppearance(next);
    void keepAppearance(next);
    setColorScheme(next.colorScheme);
  };
  return (
    <>
      <RadioRow
        label="明暗"
        choices={[
          { value: 'light', label: '浅色' },
          { value: 'dark', label: '深色' },
          { value: 'auto', label: '跟随系统' },
        ]}
        value={appearance.colorScheme}
        onValue={(colorScheme) => colorScheme && change({ colorScheme })}
      />
      <RadioRow
        label="文字大小"
        choices={textSizes.map((size) => ({ value: String(size), label: sizeNames[size] ?? String(size) }))}
        value={String(appearance.textSize)}
        onValue={(value) => {
          const textSize = textSizes.find((size) => String(size) === value);
          if (textSize) change({ textSize });
        }}
      />
    </>
  );
}
