import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleName } from '../src/package/pool.js';

/** Bundles the worker of packages once for all tests: each check of a package begins one, and would translate its sources anew. */
export async function setup(): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  // Below the project, so that it finds what it imports.
  const outfile = `${root}node_modules/.cache/package-worker-${process.pid}.mjs`;
  await build({
    entryPoints: [`${root}src/package/worker.ts`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  process.env[bundleName] = outfile;
  return () => rm(outfile, { force: true });
}
