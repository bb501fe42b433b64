import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import './theme.css';
import type { ReactNode } from 'react';
import { KeysProvider } from '../ui/keys';
import { readAppearance } from './appearance';
import { AppStatusProvider } from './status';
import { theme } from './theme';

/** Everything a screen may rely on, in order: look, start-up state, keys. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme={readAppearance().colorScheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <AppStatusProvider>
        <KeysProvider>{children}</KeysProvider>
      </AppStatusProvider>
    </MantineProvider>
  );
}
