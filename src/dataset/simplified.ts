import { createRequire } from 'node:module';
import type * as OpenCc from 'opencc-js/t2cn';

let converter: ((text: string) => string) | undefined;

/** A text with its traditional characters made simplified. The tables for it are loaded with the first text that may need them. */
export function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const convert = (converter ??= (createRequire(import.meta.url)('opencc-js/t2cn') as typeof OpenCc).Converter({ from: 't', to: 'cn' }));
  return convert(text);
}
