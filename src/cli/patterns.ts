import { existsSync, readdir, statSync, type Dirent } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { refusal } from '../dataset/file-fault.js';
import { listedIds } from '../message/punctuation.js';
import { say, type Language } from '../message/messages.js';
import { InputFault } from '../system/fault.js';

/** What makes a part of a path a pattern. */
const signs = /[*?[{]/;

/**
 * Expands patterns (`export/*.csv`, `**` for folders at any depth) as a shell does that does, for shells that do not and for
 * patterns in quotes. A path that is there is never a pattern, whatever its name; what a pattern matches is sorted. Links to
 * folders are not entered, which is told on standard error.
 *
 * @throws InputFault when nothing matches a pattern, or a folder that it leads into cannot be read.
 */
export async function expandPatterns(paths: readonly string[], language: Language, platform = process.platform): Promise<string[]> {
  const expanded: string[] = [];
  const links: string[] = [];
  for (const path of paths) {
    const { parts, known } = partsOf(path, platform);
    const rest = parts.slice(known);
    if (!rest.some((part) => signs.test(part))) expanded.push(path);
    else expanded.push(...(await matches({ pattern: path, folder: parts.slice(0, known).join('/'), rest }, platform, links)));
  }
  const passed = links.filter((link) => !expanded.some((path) => resolve(path) === link)).map((link) => relative(process.cwd(), link));
  if (passed.length > 0) process.stderr.write(`${say('command.pattern-links', language, { links: listedIds(new Set(passed.sort())) })}\n`);
  return expanded;
}

/** The parts of a path, and how many of the first are there as they are written: a folder named `数据[1]` is no pattern. */
function partsOf(path: string, platform: NodeJS.Platform): { parts: string[]; known: number } {
  // To the shell of Windows an apostrophe is no quote.
  const bare = platform === 'win32' ? path.replace(/^'(.*)'$/, '$1') : path;
  const parts = bare.split(platform === 'win32' ? /[\\/]/ : '/');
  if (existsSync(path)) return { parts, known: parts.length };
  let known = 0;
  while (known < parts.length && existsSync(parts.slice(0, known + 1).join('/') || '/')) known += 1;
  return { parts, known };
}

/** A pattern as it was given, the folder that it begins with, and the rest of its parts. */
interface Pattern {
  pattern: string;
  folder: string;
  rest: readonly string[];
}

async function matches({ pattern, folder, rest }: Pattern, platform: NodeJS.Platform, links: string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const isDeep = rest.includes('**');
  const root = folder === '' && !pattern.startsWith('/') ? '.' : `${folder}/`;
  const unread: { path: string; error: Error }[] = [];
  const found = await glob([rest.map(plain).join('/')], {
    cwd: root,
    dot: false,
    extglob: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: platform !== 'win32',
    ...(!isDeep && { deep: rest.length - 1 }),
    // Who asks for all depths asks for files: a folder would hold them again.
    onlyFiles: isDeep,
    fs: { readdir: listing(rest.length > 1 ? links : [], unread) as typeof readdir },
  });
  const [refused] = unread.sort((a, b) => (a.path < b.path ? -1 : 1));
  if (refused) {
    const { code, params } = refusal(relative(process.cwd(), refused.path), refused.error);
    throw new InputFault(code, params, { cause: refused.error });
  }
  if (found.length === 0) throw new InputFault('command.no-match', { pattern });
  return found.map((name) => join(root, name.replace(/\/$/, ''))).sort();
}

/** A part of a pattern in which only `*`, `?`, `[…]` and `{…}` have a meaning: round brackets and `!` are common in names of files. */
function plain(part: string): string {
  return part.replace(/[()]/g, '[$&]').replace(/^!/, '\\!');
}

type Done = (error: Error | null, entries: Dirent[]) => void;

/** Lists a folder for the search: whatever is no folder counts as a file, so that nothing is passed by, and what is refused is kept. */
function listing(links: string[], unread: { path: string; error: Error }[]) {
  return (path: string, _: unknown, done: Done): void =>
    readdir(path, { withFileTypes: true }, (error, entries) => {
      if (error) unread.push({ path, error });
      for (const entry of error ? [] : entries) {
        const inside = resolve(path, entry.name);
        if (entry.isSymbolicLink() && statSync(inside, { throwIfNoEntry: false })?.isDirectory()) links.push(inside);
        if (!entry.isDirectory()) Object.assign(entry, { isFile: () => true, isSymbolicLink: () => false });
      }
      done(error, entries);
    });
}
