import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import './theme.css';
import { type ReactNode, useState } from 'react';
import type { Appearance } from '#shared/ipc/appearance';
import { KeysProvider } from '../ui/keys';
import { AppearanceContext } from './appearance-context';
import { AppStatusProvider } from './status';
import { theme } from './theme';

/** Everything a screen may rely on, in order: look, start-up state, keys. */
export function Providers({ appearance, children }: { readonly appearance: Appearance; readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme={appearance.colorScheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <AppearanceContext value={useState(appearance)}>
        <AppStatusProvider>
          <KeysProvider>{children}</KeysProvider>
        </AppStatusProvider>
      </AppearanceContext>
    </MantineProvider>
  );
}
