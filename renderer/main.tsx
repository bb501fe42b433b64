import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { loadAppearance } from './app/appearance';
import { Providers } from './app/providers';

const root = document.getElementById('root');
if (root) {
  const appearance = await loadAppearance();
  createRoot(root).render(
    <Providers appearance={appearance}>
      <App />
    </Providers>,
  );
}
