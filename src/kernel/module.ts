import { readFileSync } from 'node:fs';

let bytes: Uint8Array | undefined;
let known: WebAssembly.Module | undefined;

/** The bytes of the kernel as the build compiled it. */
export function kernelBytes(): Uint8Array {
  bytes ??= readFileSync(new URL(import.meta.url.endsWith('.ts') ? '../../dist/kernel.wasm' : './kernel.wasm', import.meta.url));
  return bytes;
}

/** The same, compiled. */
export function kernelModule(): WebAssembly.Module {
  known ??= new WebAssembly.Module(kernelBytes());
  return known;
}
