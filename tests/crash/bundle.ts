import { mkdtemp } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One file for plain Node of a TypeScript program beside this one; answers its path. Takes about a second. */
export async function bundleForNode(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'petition-desk-child-'));
  const builtins = builtinModules.flatMap((module) => [module, `node:${module}`]);
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // The library's native part is found from its own place, not from the bundle's.
    resolve: { alias: { libsql: createRequire(import.meta.url).resolve('libsql') } },
    ssr: {
      noExternal: true,
      external: [
        /* none: see rollupOptions */
      ],
    },
    build: {
      ssr: join(root, 'tests', 'crash', `${name}.ts`),
      target: 'node18',
      outDir,
      minify: false,
      rollupOptions: {
        external: [/node_modules\/libsql\//, ...builtins],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, inlineDynamicImports: true },
      },
    },
  });
  return join(outDir, `${name}.cjs`);
}
