import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Difference } from './compare.js';

/** Files of one kind of change that are named; the others are counted. */
const mostNamed = 20;

/** Files that are gone or new and looked through for a mere change of name: memory stays bounded. */
const mostPaired = 10_000;

const kinds = ['changed', 'missing', 'added', 'renamed'] as const;

/** A line of a list of files. */
interface Line {
  path: string;
  digest: string;
}

/**
 * Which files of a package changed, are gone or new, or only have another name: two lists as `writeFileList` writes them,
 * read side by side, since both are sorted by path. Of each kind the first are named, and the others counted.
 *
 * @param known Paths that are told of already.
 */
export async function compareFileLists(said: string, found: string, known: ReadonlySet<string>): Promise<Difference[]> {
  const differences = new Differences(known);
  const [before, after] = [linesOf(said), linesOf(found)];
  let [old, now] = [await next(before), await next(after)];
  while (old ?? now) {
    const order = compare(old, now);
    if (order === 0 && old!.digest !== now!.digest) differences.add('changed', { path: old!.path, said: old!.digest, found: now!.digest });
    if (order < 0) differences.gone(old!);
    if (order > 0) differences.come(now!);
    if (order <= 0) old = await next(before);
    if (order >= 0) now = await next(after);
  }
  return differences.all();
}

/** Order of two lines by the bytes of their paths; the end of a list comes last. */
function compare(one: Line | undefined, other: Line | undefined): number {
  if (!one || !other) return one ? -1 : 1;
  return one.path === other.path ? 0 : Buffer.compare(Buffer.from(one.path), Buffer.from(other.path));
}

class Differences {
  readonly #named: Record<(typeof kinds)[number], Difference[]> = { changed: [], missing: [], added: [], renamed: [] };
  readonly #count = { changed: 0, missing: 0, added: 0, renamed: 0 };
  readonly #gone: Line[] = [];
  readonly #come: Line[] = [];

  constructor(private readonly known: ReadonlySet<string>) {}

  add(kind: (typeof kinds)[number], params: Difference['params']): void {
    if (this.known.has(String(params['path']))) return;
    if (this.#count[kind]++ < mostNamed) this.#named[kind].push({ what: `file.${kind}`, params });
  }

  gone(line: Line): void {
    if (this.#gone.length < mostPaired) this.#gone.push(line);
    else this.add('missing', { path: line.path });
  }

  come(line: Line): void {
    if (this.#come.length < mostPaired) this.#come.push(line);
    else this.add('added', { path: line.path });
  }

  all(): Difference[] {
    const come = new Map<string, string[]>();
    for (const { path, digest } of this.#come) come.set(digest, [...(come.get(digest) ?? []), path]);
    for (const { path, digest } of this.#gone) {
      const other = digest === '-' ? undefined : come.get(digest)?.shift();
      if (other === undefined) this.add('missing', { path });
      else this.add('renamed', { path, found: other });
    }
    for (const path of [...come.values()].flat().sort()) this.add('added', { path });
    const more = kinds.map((kind) => [kind, this.#count[kind] - this.#named[kind].length] as const);
    const rest: Difference = { what: 'file.more', params: Object.fromEntries(more) };
    return [...kinds.flatMap((kind) => this.#named[kind]), ...(more.some(([, count]) => count > 0) ? [rest] : [])];
  }
}

async function* linesOf(path: string): AsyncGenerator<Line> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const at = line.indexOf('  ');
    yield { digest: line.slice(0, at), path: line.slice(at + 2) };
  }
}

async function next(lines: AsyncGenerator<Line>): Promise<Line | undefined> {
  const { done, value } = await lines.next();
  return done ? undefined : value;
}
