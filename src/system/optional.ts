import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { familySync, MUSL } from 'detect-libc';
import { inBoth } from '../message/bilingual.js';
import { messages } from '../message/messages.js';
import { listed } from '../message/punctuation.js';
import { InputFault } from './fault.js';
import { packageFolder } from './package-folder.js';

/** The packages that an install may lack (`npm install --omit=optional`), by the work that asks for them. */
export const packagesOf = {
  engine: ['@duckdb/node-api'],
  inspection: ['pdfjs-dist', 'sharp', 'cfb', 'file-type', 'htmlparser2'],
  workbooks: ['write-excel-file', 'yazl'],
  synth: ['pdfkit', 'sharp', 'cfb', 'yazl', 'xastscript', 'xast-util-to-xml'],
  search: ['pinyin-pro'],
  skos: ['n3'],
  tbx: ['xastscript', 'xast-util-to-xml'],
  types: ['json-schema-to-typescript'],
} as const;

export type OptionalWork = keyof typeof packagesOf;

/** The package that names the binaries of another, one a platform: optional ones, which npm leaves out together with ours. */
const binariesIn: Readonly<Record<string, string>> = {
  '@duckdb/node-api': '@duckdb/node-bindings',
  'pdfjs-dist': '@napi-rs/canvas',
  sharp: 'sharp',
};
const holders = new Set(Object.entries(binariesIn).flat());

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** Does work with packages that an install may lack. Throws `InputFault` where one is lacking, before anything of it is loaded. */
export async function optional<T>(work: OptionalWork, load: () => Promise<T>): Promise<T> {
  mustHave(work);
  return load();
}

/** Throws `InputFault` where a package is lacking that some work needs, to be asked before a long run. */
export function mustHave(work: OptionalWork): void {
  if (complete.has(work)) return;
  const lacking = packagesOf[work].flatMap(lackingOf);
  if (lacking.length > 0) {
    const names = lacking.map(({ name }) => name);
    throw new InputFault('optional.lacking', {
      work: messages[`optional.${work}`],
      packages: inBoth((language) => listed(names, language)),
      // Which binaries belong to a package is not known before it is there: npm is asked for all that is optional.
      command: names.some((name) => holders.has(name))
        ? 'npm install --include=optional'
        : `npm install --omit=optional ${lacking.map(({ name, version }) => `${name}@${version}`).join(' ')}`,
    });
  }
  complete.add(work);
}

const complete = new Set<OptionalWork>();
const here = createRequire(import.meta.url);

interface Lacking {
  name: string;
  version: string;
}

/** A package that is lacking, or what is lacking of its binaries for this platform. */
function lackingOf(name: string): Lacking[] {
  if (!has(here, name)) return [{ name, version: versionIn(packageFolder(), name) }];
  const holder = binariesIn[name];
  if (holder === undefined) return [];
  const module = here.resolve(name);
  const within = createRequire(module);
  if (!has(within, holder)) return [{ name: holder, version: versionIn(packageFolder(module), holder) }];
  const held = within.resolve(holder);
  const binaries = Object.entries(manifestIn(packageFolder(held)).optionalDependencies ?? {});
  return binaries
    .filter(([binary]) => isForHere(binary) && !has(createRequire(held), binary))
    .map(([binary, version]) => ({ name: binary, version }));
}

/** Whether a package is found from a module. One that does not let its parts be named is there as well. */
function has(from: NodeJS.Require, name: string): boolean {
  try {
    from.resolve(`${name}/package.json`);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') return true;
    return false;
  }
}

/** The least version that a package asks for. */
function versionIn(folder: string, name: string): string {
  const { dependencies, optionalDependencies } = manifestIn(folder);
  return (optionalDependencies?.[name] ?? dependencies?.[name] ?? 'latest').replace(/^[\^~]/, '');
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Whether a binary is for this platform, by its name: `…-linux-x64-musl`, `…-linuxmusl-x64`, `…-win32-x64-msvc`. */
function isForHere(binary: string): boolean {
  const words = binary.split(/[-/]/);
  const musl = words.some((word) => word.endsWith('musl'));
  return (
    [process.platform, `${process.platform}musl`].some((platform) => words.includes(platform)) &&
    words.includes(process.arch) &&
    (process.platform !== 'linux' || musl === (familySync() === MUSL))
  );
}
