import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { PATH } = process.env;

/**
 * Plays a scanner of viruses that says these lines, and does so only where it is asked to tell what goes beyond its
 * limits. `endPlay` takes it away again.
 *
 * @param folder Made for it.
 */
export function playScanner(folder: string, said: string, code = 1): void {
  mkdirSync(folder, { recursive: true });
  const script = `#!/bin/sh\ncase "$*" in --version) echo 'ClamAV 1.0';; *--alert-exceeds-max=yes*) echo "${said}"; exit ${code};; esac\n`;
  writeFileSync(join(folder, 'clamscan'), script, { mode: 0o755 });
  process.env['PATH'] = `${folder}${delimiter}${PATH}`;
}

export function endPlay(): void {
  process.env['PATH'] = PATH;
}
