import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../system/package-folder.js';

/** The package's name and version, as its package.json says. */
export const tool = ((): { name: string; version: string } => {
  const { name, version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { name: string; version: string };
  return { name, version };
})();
