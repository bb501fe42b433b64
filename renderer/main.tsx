import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyTextSize, readAppearance } from './app/appearance';
import { Providers } from './app/providers';

applyTextSize(readAppearance().textSize);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Providers>
      <App />
    </Providers>,
  );
}
