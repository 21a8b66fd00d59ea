import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { writeKernel } from './kernel.js';
import { writeValidators } from './validators.js';

/**
 * Builds the package into `dist/`: the library and the command line as ES modules, their type declarations, the kernel as
 * WebAssembly, and the validators of every standard in `schemas/`. Run by `npm ci`, so it does not check types; `npm run typecheck` does.
 * Who runs the package meanwhile finds the old files or the new ones, and never a file that is missing or half there.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}node_modules/.cache/dist-${process.pid}`;

try {
  // All of them end before the folder goes, also where one fails.
  const ends = await Promise.allSettled([
    declarations(),
    modules(),
    pageModules(),
    writeValidators(`${root}schemas`, `${out}/validators`),
    writeKernel(root, `${out}/kernel.wasm`),
  ]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  await takePlace(`${root}dist`);
} finally {
  await rm(out, { recursive: true, force: true });
}

/** Moves what was built to where the last build lies, and then takes away what only that one had. */
async function takePlace(folder: string): Promise<void> {
  const built = await filesIn(out);
  // A program comes after what it imports.
  const programs = built.filter((path) => /^[\w-]+\.js$/.test(path) && !path.startsWith('chunk-'));
  for (const path of [...built.filter((path) => !programs.includes(path)), ...programs]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(out, path), join(folder, path));
  }
  const kept = new Set(built);
  for (const path of await filesIn(folder)) if (!kept.has(path)) await rm(join(folder, path), { force: true });
}

/** The files below a folder, by their paths from it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name, parentPath }) => join(parentPath, name).slice(folder.length + 1));
}

async function modules(): Promise<void> {
  await build({
    config: false,
    entry: {
      index: `${root}src/index.ts`,
      bin: `${root}src/cli/bin.ts`,
      'package-worker': `${root}src/package/worker.ts`,
      'kernel-worker': `${root}src/kernel/worker.ts`,
    },
    outDir: out,
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
    outDir: out,
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
  const child = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', `${out}/types`], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`tsc ended with ${code}`);
}
