import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Builds the screens with the fake bridge into out/lab, with the same settings as the shipped renderer. */
export default defineConfig({
  root: here,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome114',
    outDir: path.join(here, '..', '..', '..', 'out', 'lab'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
