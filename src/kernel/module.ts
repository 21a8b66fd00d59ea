import { readFileSync } from 'node:fs';

let known: WebAssembly.Module | undefined;

/** The kernel as the build compiled it. */
export function kernelModule(): WebAssembly.Module {
  known ??= new WebAssembly.Module(
    readFileSync(new URL(import.meta.url.endsWith('.ts') ? '../../dist/kernel.wasm' : './kernel.wasm', import.meta.url)),
  );
  return known;
}
