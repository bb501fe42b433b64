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
  return Object.fromEntries(files.map((name) => [name.slice(0, -3), path.join(folder, name)]));
}

/** What each mode builds, and where to. Tools share nothing with the program on disk: they are not shipped. */
const programs: Readonly<Record<string, { readonly out: string; readonly input: () => Record<string, string> }>> = {
  main: {
    out: 'electron',
    input: () => ({
      main: path.join(root, 'electron', 'main.ts'),
      // A thread of its own program: see electron/papers/paper-writer.ts.
      'paper-worker': path.join(root, 'electron', 'papers', 'paper-worker.ts'),
    }),
  },
  preload: { out: 'electron', input: () => ({ preload: path.join(root, 'electron', 'preload.ts') }) },
  tools: { out: 'tools', input: tools },
};

/**
 * The main process (mode `main`), the preload script alone (mode `preload`: a sandboxed one cannot require files, so it
 * must come out as one), or the tools (mode `tools`).
 */
export default defineConfig(({ mode }) => {
  const program = programs[mode];
  if (program === undefined) throw new Error(`build mode ${mode} is none of ${Object.keys(programs).join(', ')}`);
  const external = mode === 'preload' ? ['electron'] : ['electron', 'libsql'];
  return {
    root,
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node18',
      outDir: path.join(root, 'dist', program.out),
      // build.mjs empties the folders: main and preload come to the same one.
      emptyOutDir: false,
      // Readable stack traces in an officer's log are worth more than the bytes.
      minify: false,
      sourcemap: false,
      chunkSizeWarningLimit: 4_000,
      rollupOptions: {
        input: program.input(),
        external: mode === 'preload' ? external : [...external, ...builtins],
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          // Heavy parts (docx) that are loaded on first use.
          chunkFileNames: 'chunks/[name]-[hash].cjs',
          exports: 'auto',
        },
      },
    },
  };
});
