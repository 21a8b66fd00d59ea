import { readFile } from 'node:fs/promises';

/** The kernel as the build made it. */
export async function kernelModule(): Promise<WebAssembly.Module> {
  return new WebAssembly.Module(await readFile(new URL('../../dist/kernel.wasm', import.meta.url)));
}
