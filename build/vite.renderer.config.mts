import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('..', import.meta.url));
const root = path.join(project, 'renderer');

/** Every page in renderer/ is an entry: the desk, later the visitor's window. */
const pages = readdirSync(root).filter((name) => name.endsWith('.html'));

export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: path.join(project, 'dist', 'renderer'),
    emptyOutDir: true,
    // The content security policy allows files of our own origin only: no data: addresses, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 2_000,
    rollupOptions: {
      input: Object.fromEntries(pages.map((name) => [name.slice(0, -5), path.join(root, name)])),
    },
  },
});
