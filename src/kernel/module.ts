import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputFault } from '../system/fault.js';
import { throwShortage } from '../system/shortage.js';

let bytes: Uint8Array | undefined;
let known: WebAssembly.Module | undefined;

/**
 * The bytes of the kernel as the build compiled it.
 *
 * @throws InputFault when they are not there or cannot be read: the install is not whole, whatever is being checked.
 */
export function kernelBytes(): Uint8Array {
  bytes ??= bytesAt(fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../dist/kernel.wasm' : './kernel.wasm', import.meta.url)));
  return bytes;
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throwShortage(error);
    throw new InputFault(
      'program.part-missing',
      { path, reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      { cause: error },
    );
  }
}

/** The same, compiled. */
export function kernelModule(): WebAssembly.Module {
  known ??= new WebAssembly.Module(kernelBytes());
  return known;
}
