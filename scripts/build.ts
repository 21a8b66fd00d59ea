import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { writeKernel } from './kernel.js';
import { writeValidators } from './validators.js';

/**
 * Builds the package into `dist/`: the library and the command line as ES modules, their type declarations, the kernel as
 * WebAssembly, and the validators of every standard in `schemas/`. Run by `npm ci`, so it does not check types; `npm run typecheck` does.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

await rm(`${root}dist`, { recursive: true, force: true });
await Promise.all([
  declarations(),
  modules(),
  pageModules(),
  writeValidators(`${root}schemas`, `${root}dist/validators`),
  writeKernel(root, `${root}dist/kernel.wasm`),
]);

async function modules(): Promise<void> {
  await build({
    config: false,
    entry: {
      index: `${root}src/index.ts`,
      bin: `${root}src/cli/bin.ts`,
      'package-worker': `${root}src/package/worker.ts`,
      'kernel-worker': `${root}src/kernel/worker.ts`,
    },
    outDir: `${root}dist`,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    skipNodeModulesBundle: true,
    silent: true,
  });
}

/** What runs in a page: each file stands for itself, and asks for nothing of Node's. */
async function pageModules(): Promise<void> {
  await build({
    config: false,
    entry: { browser: `${root}src/browser/index.ts`, 'browser-worker': `${root}src/browser/worker.ts` },
    outDir: `${root}dist`,
    splitting: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    noExternal: [/./],
    silent: true,
  });
}

async function declarations(): Promise<void> {
  const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
  const child = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`tsc ended with ${code}`);
}
