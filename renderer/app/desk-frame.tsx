import { NavigationProvider } from './routes';
import { Shell } from './shell';

/** The frame of a signed-in officer with its own way of going between screens. */
export function DeskFrame({ clockBehind }: { readonly clockBehind: boolean }) {
  return (
    <NavigationProvider>
      <Shell clockBehind={clockBehind} />
    </NavigationProvider>
  );
}
