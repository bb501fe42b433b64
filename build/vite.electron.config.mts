import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const builtins = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** One program for each file in build/tools; they run inside Electron's main process without a window. */
function tools(): Record<string, string> {
  const folder = path.join(root, 'build', 'tools');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  return Object.fromEntries(files.map((name) => [`tools/${name.slice(0, -3)}`, path.join(folder, name)]));
}

/**
 * The main process with its tools (mode `main`), or the preload script alone (mode `preload`): a sandboxed preload
 * cannot require files, so it must come out as one.
 */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    root,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: preload ? ['electron'] : ['electron', 'libsql'] },
    build: {
      ssr: true,
      target: 'node18',
      outDir: path.join(root, 'dist'),
      emptyOutDir: false,
      // Readable stack traces in an officer's log are worth more than the bytes.
      minify: false,
      sourcemap: false,
      rollupOptions: {
        input: preload
          ? { 'electron/preload': path.join(root, 'electron', 'preload.ts') }
          : { 'electron/main': path.join(root, 'electron', 'main.ts'), ...tools() },
        external: preload ? ['electron'] : ['electron', 'libsql', ...builtins],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // Parts that several programs share, and heavy ones (docx) that are loaded on first use.
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          exports: 'auto',
        },
      },
    },
  };
});
